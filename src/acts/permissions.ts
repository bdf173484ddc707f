import { type ClassType, Ctx, FieldResolver, Resolver } from "type-graphql";
import type { Role } from "../authorisation/role.js";
import { Forbidden } from "../errors.js";
import { declareEnum } from "../graphql/enums.js";
import { ViewerType } from "../identity/viewer.type.js";
import type { RequestContext } from "../request-context.js";
import { type AnyViewer, type Obstacle, refuseBy, unless } from "./obstacle.js";

/** A set of subjects that a permission can be limited to. */
interface Reach<Subject> {
  /** How the refusal of an act outside it ends: "Your role allows this only …". */
  readonly only: string;
  readonly includes: (viewer: AnyViewer, subject: Subject) => boolean;
}

/** What one role may do: with every subject, and with subjects within a reach. */
interface Held<Permission extends string, ReachName extends string> {
  readonly everywhere: readonly Permission[];
  readonly within?: Readonly<Partial<Record<ReachName, readonly Permission[]>>>;
}

/** What a module declares of its permissions. */
interface Declared<Permission extends string, ReachName extends string, Subject> {
  /**
   * For instance `pledge`: the viewer then reads `pledgePermissions`, of the enum
   * `PledgePermission`.
   */
  readonly name: string;
  /** The description of the enum. */
  readonly description: string;
  /** The description of the viewer's field. */
  readonly told: string;
  /** The description of each permission, in the order in which the viewer reads them. */
  readonly each: Readonly<Record<Permission, string>>;
  readonly reaches: Readonly<Record<ReachName, Reach<Subject>>>;
  /** What each role may do. A role that is not named here may only read. */
  readonly roles: Readonly<Partial<Record<Role, Held<NoInfer<Permission>, NoInfer<ReachName>>>>>;
}

/** What roles may do in a module, as a table. It does not depend on the state of the subject. */
export class Permissions<Permission extends string, ReachName extends string, Subject> {
  private readonly values: { readonly [P in Permission]: P };

  constructor(private readonly its: Declared<Permission, ReachName, Subject>) {
    const { name, description, each } = its;
    const typeName = `${name[0]!.toUpperCase()}${name.slice(1)}Permission`;
    this.values = declareEnum<Permission>({ name: typeName, description, values: each });
  }

  /**
   * Whether the viewer's role allows this with the subject; without a subject, whether it allows
   * this with any subject.
   */
  can(viewer: AnyViewer, permission: Permission, subject?: Subject): boolean {
    const role = viewer.role && this.its.roles[viewer.role];
    if (!role) return false;
    if (role.everywhere.includes(permission)) return true;
    return this.reachesOf(viewer, permission).some(
      ({ includes }) => !subject || includes(viewer, subject),
    );
  }

  /** The same question, answered as an obstacle. */
  obstacle(viewer: AnyViewer, permission: Permission, subject?: Subject): Obstacle {
    return unless(this.can(viewer, permission, subject), () => {
      const only = this.reachesOf(viewer, permission)
        .map((reach) => reach.only)
        .join(", or ");
      const told = only ? `Your role allows this only ${only}.` : "Your role does not allow this.";
      return new Forbidden(told);
    });
  }

  /** Refuses a viewer whose role does not allow it. @throws FORBIDDEN. */
  refuseUnless(viewer: AnyViewer, permission: Permission, subject?: Subject): void {
    refuseBy(this.obstacle(viewer, permission, subject));
  }

  /** The resolver of the field in which viewers read their own permissions. */
  resolver(): ClassType {
    const { name, told, each } = this.its;
    const permissions = Object.keys(each) as Permission[];
    const held = (viewer: AnyViewer) => permissions.filter((one) => this.can(viewer, one));

    @Resolver(() => ViewerType)
    class ViewerPermissionsResolver {
      @FieldResolver(() => [this.values], { description: told })
      [`${name}Permissions`](@Ctx() { viewer }: RequestContext): Permission[] {
        return held(viewer);
      }
    }
    return ViewerPermissionsResolver;
  }

  private reachesOf({ role }: AnyViewer, permission: Permission): Reach<Subject>[] {
    const { roles, reaches } = this.its;
    const within: Partial<Record<string, readonly string[]>> = (role && roles[role]?.within) ?? {};
    return (Object.keys(reaches) as ReachName[])
      .filter((name) => within[name]?.includes(permission))
      .map((name) => reaches[name]);
  }
}

/** Permissions of any module. */
export type AnyPermissions = Pick<Permissions<never, never, never>, "resolver">;
