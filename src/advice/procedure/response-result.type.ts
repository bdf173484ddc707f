import { declareEnum } from "../../graphql/enums.js";
import type { ResponseResult } from "../advice.enums.js";

export const ResponseResultEnum = declareEnum<ResponseResult>({
  name: "ResponseResult",
  description: "What the response comes to, derived from its parts (resultaat).",
  values: {
    FOLLOWED: "The advice is followed (gevolgd).",
    PARTLY_FOLLOWED: "It is followed in part (gedeeltelijk gevolgd).",
    NOT_FOLLOWED: "It is not followed (niet gevolgd).",
  },
});
