import "reflect-metadata";
import type { DataSourceOptions } from "typeorm";
import { PostgresConnection, START_CONNECT_MS } from "./postgres-connection.js";
import { CreateChangeLog1763900000000 } from "../../migrations/1763900000000-CreateChangeLog.js";
import { CreateOrganisations1763900001000 } from "../../migrations/1763900001000-CreateOrganisations.js";
import { CreateCalendar1763900002000 } from "../../migrations/1763900002000-CreateCalendar.js";
import { ForbidOverlappingRoles1763900003000 } from "../../migrations/1763900003000-ForbidOverlappingRoles.js";
import { CreateHolidays1763900004000 } from "../../migrations/1763900004000-CreateHolidays.js";
import { CreateAdvice1763900010000 } from "../../migrations/1763900010000-CreateAdvice.js";
import { KeepStandstillWithResponse1763900011000 } from "../../migrations/1763900011000-KeepStandstillWithResponse.js";
import { RecordChangesInPlace1763900012000 } from "../../migrations/1763900012000-RecordChangesInPlace.js";
import { ReadTheLogByReader1763900020000 } from "../../migrations/1763900020000-ReadTheLogByReader.js";
import { OrderWithinOneAct1763900021000 } from "../../migrations/1763900021000-OrderWithinOneAct.js";
import { ReadFromTheIndexToTheRow1763900022000 } from "../../migrations/1763900022000-ReadFromTheIndexToTheRow.js";
import { OrderHistoryWithinOneAct1763900023000 } from "../../migrations/1763900023000-OrderHistoryWithinOneAct.js";
import { OrderActsOfOneTransaction1763900024000 } from "../../migrations/1763900024000-OrderActsOfOneTransaction.js";
import { HoldRights1763900040000 } from "../../migrations/1763900040000-HoldRights.js";
import { KeepActRequests1763900040001 } from "../../migrations/1763900040001-KeepActRequests.js";
import { BoundHeldRights1763900040002 } from "../../migrations/1763900040002-BoundHeldRights.js";
import { BindRolesToKinds1763900050000 } from "../../migrations/1763900050000-BindRolesToKinds.js";
import { FollowTheLog1763900050100 } from "../../migrations/1763900050100-FollowTheLog.js";
import { ConfideTexts1763900060000 } from "../../migrations/1763900060000-ConfideTexts.js";
import { TellAgreedStatus1763900061000 } from "../../migrations/1763900061000-TellAgreedStatus.js";
import { AskResponseToReservedAdvice1763900070000 } from "../../migrations/1763900070000-AskResponseToReservedAdvice.js";
import { NameConsentBasis1763900071000 } from "../../migrations/1763900071000-NameConsentBasis.js";
import { EndConsentOtherwise1763900072000 } from "../../migrations/1763900072000-EndConsentOtherwise.js";
import { ClimbToDispute1763900073000 } from "../../migrations/1763900073000-ClimbToDispute.js";
import { ReadTheLogForSubscribers1764414081000 } from "../../migrations/1764414081000-ReadTheLogForSubscribers.js";
import { ListWithinCircles1764414082000 } from "../../migrations/1764414082000-ListWithinCircles.js";
import { KeepReasonsBetweenParties1764414082100 } from "../../migrations/1764414082100-KeepReasonsBetweenParties.js";

/** Owns the tables; nobody logs in as it. */
export const OWNER = "samenspraak_owner";

/** In the order in which they run. */
export const migrations = [
  CreateChangeLog1763900000000, CreateOrganisations1763900001000, CreateCalendar1763900002000, ForbidOverlappingRoles1763900003000, CreateHolidays1763900004000,
  CreateAdvice1763900010000, KeepStandstillWithResponse1763900011000, RecordChangesInPlace1763900012000,
  ReadTheLogByReader1763900020000, OrderWithinOneAct1763900021000,
  ReadFromTheIndexToTheRow1763900022000, OrderHistoryWithinOneAct1763900023000,
  OrderActsOfOneTransaction1763900024000,
  HoldRights1763900040000,
  KeepActRequests1763900040001,
  BoundHeldRights1763900040002,
  BindRolesToKinds1763900050000, FollowTheLog1763900050100,
  ConfideTexts1763900060000,
  TellAgreedStatus1763900061000,
  AskResponseToReservedAdvice1763900070000, NameConsentBasis1763900071000, EndConsentOtherwise1763900072000,
  ClimbToDispute1763900073000,
  ReadTheLogForSubscribers1764414081000, ListWithinCircles1764414082000,
  KeepReasonsBetweenParties1764414082100,
];

/** Connects as the role that owns the tables: for migrations and administration, never for requests. */
export function ownerDataSourceOptions(databaseUrl: string): DataSourceOptions {
  return {
    type: "postgres",
    url: databaseUrl,
    schema: "app",
    migrations,
    migrationsTableName: "migration",
    applicationName: "samenspraak-owner",
    extra: {
      Client: PostgresConnection, max: 2, connectionTimeoutMillis: START_CONNECT_MS,
      options: `-c role=${OWNER} -c search_path=app`,
    },
  };
}
