import type { Module } from "../module.js";
import { collaborationPermissions } from "./collaboration.permissions.js";
import { recognitionLifecycle } from "./recognition/committee-recognition.lifecycle.js";
import { recognitions } from "./recognition/committee-recognition.reads.js";
import { recognitionResolvers } from "./recognition/committee-recognition.resolver.js";
import { recognitionActs } from "./recognition/recognition.acts.js";
import { RECOGNITION_MIDNIGHT } from "./recognition/recognition.midnight.js";

export const collaboration: Module = {
  name: "collaboration",
  rows: [new URL("./collaboration.rows.sql", import.meta.url)],
  midnight: [...RECOGNITION_MIDNIGHT],
  kept: [recognitions],
  acts: [...recognitionActs],
  resolvers: [...recognitionResolvers],
  lifecycles: { recognition: recognitionLifecycle },
  permissions: collaborationPermissions,
};
