/** An office that is set up, with an account for every role, made by the same services the app uses. */
import { ROLES, type Role } from "@/domain/permission";
import { db } from "@/server/database";
import { createAccount } from "@/services/account/create";
import type { Actor } from "@/services/actor";
import type { OfficeProfileInput } from "@/services/office/office-profile-rules";
import { setUpOffice, type SetUp } from "@/services/office/set-up";

export const PASSWORD = "mato-kevi-bula";

export const PROFILE: OfficeProfileInput = {
  issuer: "TỈNH ỦY HẬU GIANG",
  party: "ĐẢNG CỘNG SẢN VIỆT NAM",
  symbol: "BC/TU",
  place: "Hậu Giang",
  title: "BÁO CÁO",
  subject: "Kết quả hoạt động của Ban Thường vụ Tỉnh ủy {ky}",
  preamble: ["Ban Thường vụ Tỉnh ủy họp cho chủ trương một số nội dung trong {ky} như sau:"],
  closing: ["Trên đây là báo cáo {ky}."],
  authority: "T/M BAN THƯỜNG VỤ",
  office: "PHÓ BÍ THƯ",
  signer: "Trần Văn Huyến",
  recipients: ["Các đ/c UVBCH Đảng bộ tỉnh", "Lưu Văn phòng Tỉnh ủy"],
  printEmptySections: false,
};

export const SET_UP: SetUp = {
  ...PROFILE,
  username: "quantri",
  name: "Nguyễn Thị Hạnh",
  password: PASSWORD,
};

export type Office = Record<Role, Actor>;

/** Sets the office up in an empty database and makes one person of each role. */
export async function openOffice(): Promise<Office> {
  await setUpOffice(SET_UP);
  const admin = await actorNamed("quantri");
  for (const role of ROLES) {
    if (role !== "admin") await createAccount(admin, { username: role, name: `Người ${role}`, role, password: PASSWORD });
  }
  return { admin, drafter: await actorNamed("drafter"), leader: await actorNamed("leader"), clerk: await actorNamed("clerk") };
}

export async function actorNamed(username: string): Promise<Actor> {
  const { id, name, role, locale } = await db.user.findUniqueOrThrow({ where: { username } });
  return { id, name, username, role, locale };
}

/** The code an AppError refuses with; fails when there is no refusal. */
export async function refusalOf(attempt: Promise<unknown>): Promise<string> {
  const outcome = await attempt.then(
    () => "done",
    (error: unknown) => error,
  );
  if (typeof outcome === "object" && outcome !== null && "code" in outcome) return String(outcome.code);
  throw outcome === "done" ? new Error("nothing was refused") : outcome;
}
