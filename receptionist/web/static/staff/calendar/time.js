// Wall clocks of the business as text ("2026-11-27T16:30"): the browser's own zone is never asked.
import { language } from "../live.js";

const locale = language === "en" ? "en-GB" : "pl-PL";
const spoken = (options) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
const DAY = spoken({ weekday: "long", day: "numeric", month: "long" });
const SHORT = spoken({ weekday: "short", day: "numeric", month: "short" });
const WEEKDAY = spoken({ weekday: "short" });
const DATES = spoken({ day: "numeric", month: "long", year: "numeric" });

/** A wall clock as a date that only serves to count with. */
export const counted = (wall) => new Date(`${wall.length === 10 ? `${wall}T00:00` : wall}:00Z`);
const back = (date) => date.toISOString().slice(0, 16);

export const dateOf = (wall) => wall.slice(0, 10);
export const clockOf = (wall) => wall.slice(11, 16);
export const plusMinutes = (wall, minutes) => back(new Date(counted(wall).getTime() + minutes * 60000));
export const plusDays = (date, days) => dateOf(plusMinutes(`${date}T00:00`, days * 1440));
export const minutesBetween = (from, to) => (counted(to) - counted(from)) / 60000;
/** The Monday of a date's week. */
export const monday = (date) => plusDays(date, -((counted(date).getUTCDay() + 6) % 7));
export const dayName = (date) => DAY.format(counted(date));
export const shortDay = (date) => SHORT.format(counted(date));
export const weekday = (date) => WEEKDAY.format(counted(date));
export const dayNumber = (date) => String(counted(date).getUTCDate());
/** From one date to another in words: 23–29 listopada 2026. */
export const datesFrom = (first, last) => DATES.formatRange(counted(first), counted(last));
/** How far the business's clock, which shows `wall`, is ahead of the browser's: ±hours:minutes of UTC. */
export function ahead(wall) {
  const minutes = Math.round((counted(wall) - Date.now()) / 60000);
  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
/** A date as the calendar's library hands it out: its fields in the browser's zone are the wall clock. */
export const wallOf = (date) => back(new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes())));
