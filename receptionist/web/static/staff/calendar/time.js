// Wall clocks of the business as text ("2026-11-27T16:30"): the browser's own zone is never asked.
import { language } from "../live.js";

const locale = language === "en" ? "en-GB" : "pl-PL";
const spoken = (options) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
const DAY = spoken({ weekday: "long", day: "numeric", month: "long" });
const SHORT = spoken({ weekday: "short", day: "numeric", month: "short" });
const MONTH = spoken({ month: "long", year: "numeric" });

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
export const monthName = (date) => MONTH.format(counted(date));
/** A date as the calendar's library hands it out: its fields in the browser's zone are the wall clock. */
export const wallOf = (date) => back(new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes())));
