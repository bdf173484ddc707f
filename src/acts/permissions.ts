import { type ClassType, Ctx, FieldResolver, Resolver } from "type-graphql";
import type { Role } from "../authorisation/role.js";
import { Forbidden } from "../errors.js";
import { declareEnum } from "../graphql/enums.js";
import { ViewerType } from "../identity/viewer.type.js";
import type { RequestContext } from "../request-context.js";
import { type AnyViewer, type Obstacle, refuseBy, unless } from "./obstacle.js";

/** Which subjects a permission can be limited to. */
interface Reach<Subject> {
  /** What somebody is told who acts outside it: "Your role allows this only …". */
  readonly only: string;
  readonly includes: (viewer: AnyViewer, subject: Subject) => boolean;
}

/** What one role may do: with every subject, and with those within a reach. */
interface Held<Permission extends string, ReachName extends string> {
  readonly everywhere: readonly Permission[];
  readonly within?: Readonly<Partial<Record<ReachName, readonly Permission[]>>>;
}

/** What a module declares of its permissions. */
interface Declared<Permission extends string, ReachName extends string, Subject> {
  /** `calendar`: the viewer reads `calendarPermissions`, of the enum `CalendarPermission`. */
  readonly name: string;
  /** What the enum is. */
  readonly description: string;
  /** What the viewer's field is. */
  readonly told: string;
  /** What each permission is, in the order in which the viewer reads them. */
  readonly each: Readonly<Record<Permission, string>>;
  readonly reaches: Readonly<Record<ReachName, Reach<Subject>>>;
  /** A role that is not named here reads. */
  readonly roles: Readonly<Partial<Record<Role, Held<NoInfer<Permission>, NoInfer<ReachName>>>>>;
}

/** What roles may do in a module, whatever the state of what it is done with: a table. */
export class Permissions<Permission extends string, ReachName extends string, Subject> {
  private readonly values: { readonly [P in Permission]: P };

  constructor(private readonly its: Declared<Permission, ReachName, Subject>) {
    const { name, description, each } = its;
    const typeName = `${name[0]!.toUpperCase()}${name.slice(1)}Permission`;
    this.values = declareEnum<Permission>(typeName, description, each);
  }

  /** Whether the role allows it for this subject; without a subject, whether it does for any. */
  can(viewer: AnyViewer, permission: Permission, subject?: Subject): boolean {
    const role = viewer.role && this.its.roles[viewer.role];
    if (!role) return false;
    if (role.everywhere.includes(permission)) return true;
    return this.reachesOf(viewer, permission).some(
      ({ includes }) => !subject || includes(viewer, subject),
    );
  }

  /** The same as what stands in the way of an act. */
  obstacle(viewer: AnyViewer, permission: Permission, subject?: Subject): Obstacle {
    return unless(this.can(viewer, permission, subject), () => {
      const only = this.reachesOf(viewer, permission)
        .map((reach) => reach.only)
        .join(", or ");
      const told = only ? `Your role allows this only ${only}.` : "Your role does not allow this.";
      return new Forbidden(told);
    });
  }

  /** @throws FORBIDDEN. */
  refuseUnless(viewer: AnyViewer, permission: Permission, subject?: Subject): void {
    refuseBy(this.obstacle(viewer, permission, subject));
  }

  /** What the viewer reads of it. */
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

/** Whatever it is about. */
export type AnyPermissions = Pick<Permissions<never, never, never>, "resolver">;
