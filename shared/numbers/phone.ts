/** Telephone numbers: stored with country code and without blanks, shown as Norwegians group them. */

/**
 * A telephone number as it is stored.
 * @param text eight Norwegian digits, with or without +47, 0047 or 47 before them, or a foreign number with + or 00; blanks, dots,
 * hyphens, brackets and slashes do not count
 * @returns `+47` and eight digits, or `+` and 7 to 15 digits (E.164); undefined when it is neither
 * @example normalisePhone('22 54 51 50') // '+4722545150'
 */
export function normalisePhone(text: string): string | undefined {
  const digits = text.replace(/\(0\)|[\s.()/\-‐-–]/gu, '').replace(/^00/u, '+');
  const norwegian = /^(?:\+?47)?([2-9]\d{7})$/u.exec(digits)?.[1];
  if (norwegian) return `+47${norwegian}`;
  return /^\+(?!47)[1-9]\d{6,14}$/u.test(digits) ? digits : undefined;
}

/**
 * The digits by which a number is searched: Norwegian ones without their country code, however much of them has been typed.
 * @param phone as stored or as typed, without blanks
 * @example withoutCountryCode('+4722545150') // '22545150'
 */
export function withoutCountryCode(phone: string): string {
  const digits = phone.replace(/^(?:\+|00)47/u, '').replace(/\D/gu, '');
  return /^47\d{8}$/u.test(digits) ? digits.slice(2) : digits;
}

/**
 * A stored number as it is shown: `XXX XX XXX` for mobiles and 800 numbers, `XX XX XX XX` for others, foreign ones as they are.
 * @param phone as stored; what is not a Norwegian number comes back unchanged
 */
export function formatPhone(phone: string): string {
  const digits = /^\+47(\d{8})$/u.exec(phone)?.[1];
  if (!digits) return phone;
  const groups = /^[489]/u.test(digits) ? /^(\d{3})(\d{2})(\d{3})$/u : /^(\d{2})(\d{2})(\d{2})(\d{2})$/u;
  return groups.exec(digits)?.slice(1).join(' ') ?? phone;
}
