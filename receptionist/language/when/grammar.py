"""The grammar: all productions, stage by stage, shared by the languages. Builds nothing itself."""

from receptionist.language.when import clocks, dates, feasts, lengths, weeks
from receptionist.language.when.production import Production, rule

GUARDS: tuple[Production, ...] = (
    rule("(num|ord|hour_ord|day_ord|digits) word? counted", feasts.nothing),
    rule("(ord|hour_ord|day_ord) visit", feasts.nothing),
    rule("street word?word? (num month)? num", feasts.nothing),
    rule("street num month", feasts.nothing),
    rule("(num|digits) (month|word)?word? street", feasts.nothing),
    rule(
        "(?<!(on|this|next|or|and|until|from|for|every)) weekday (?! comma| num| ord| time| part| hhmm| the)",
        feasts.unless_weak,
    ),
    rule("(from|until)? num (dash|until|to) skip", feasts.nothing),
)
LENGTHS: tuple[Production, ...] = (
    rule("hour_and_half unit", lengths.half_more),
    rule("hour_ord unit", clocks.hour_of_day),
    rule("art? quarter of? art? unit", lengths.counted),
    rule("(?<=in) num oclock", lengths.hours_written),
    rule("(?<=in about) num oclock", lengths.hours_written),
    rule("num oclock (?= num unit)", lengths.hours_written),
    rule("(num|art) unit and art? half", lengths.and_a_half),
    rule("art unit on? (rel|weekday)", lengths.from_day_named),
    rule("weekday unit", lengths.week_after),
    rule("(num|art) unit", lengths.counted),
    rule("half art? unit", lengths.counted),
    rule("art? quarter of? art? unit", lengths.counted),
    rule("length and? length(?= ago| from)", lengths.added),
    rule("(?<=in) length and? length", lengths.added),
    rule("length ago", lengths.ago),
    rule("unit ago", feasts.gone),
    rule("unit hence", lengths.unit_hence),
)
SPANS: tuple[Production, ...] = (
    rule("(last|gone) (weekday|unit|weekend|month)(?! of| in| on| day| unit)", feasts.gone),
    rule("past (part)?", feasts.gone),
    rule("working (on next unit)?", feasts.working),
    rule("anyday | every unit", feasts.any_day),
    rule("rest of? the? this? unit", weeks.rest),
    rule("(within|next|this|coming) (the|this|next|coming)* length", lengths.next_days),
    rule("in about? length", lengths.ahead),
    rule("in hhmm", lengths.in_hours),
    rule("in unit", lengths.a_unit),
    rule("in quarter", lengths.quarter_ahead),
    rule("num weekday hence", lengths.weekdays_ahead),
    rule("num weekday from now", lengths.weekdays_ahead),
    rule("(length|ahead) (from|after) this? (weekday|rel|day)", lengths.from_day),
    rule(
        "unit from (weekday|rel|day)",
        lambda p, s: lengths.from_day([p[0].became("length", p[0].value), *p[1:]], s),
    ),
    rule("length hence", lengths.from_now),
    rule("ahead on? weekday", weeks.weekday_ahead),
    rule("on? weekday ahead", weeks.weekday_ahead),
    rule("ahead", lengths.from_now),
    rule("on? weekday (on|of|in)? (next|this) unit", weeks.weekday_of_week),
    rule("(on|in)? (next|this) unit comma? on? weekday", weeks.weekday_of_week),
    rule(
        "(ord|day_ord|hour_ord|last) (weekday|unit|weekend) (on|in|of)? the? (next|this)? (day|unit)",
        weeks.nth,
    ),
    rule("(on|in)? (next|this|coming|the)+ (unit|weekend)", weeks.unit),
    rule("(?<=third) of? (unit|weekend)", weeks.unit),
    rule("(on|in|for)? weekend", weeks.unit),
    rule("month_end", weeks.end_of_month),
    rule("third dash? of? the? day", weeks.third),
    rule("day comma? word? third (?! dash| of| the| unit| day)", weeks.third),
    rule("on? weekday after next", weeks.after_next),
    rule("on? the? (next|this|coming|every)? weekday", weeks.weekday),
    rule("on? rel", weeks.relative),
    rule("on? feast year?", feasts.feast),
    rule("between feast_day and feast_day", feasts.between_feasts),
    rule("(after|before) feast_day", feasts.beside_feast),
    rule("now", lengths.soonest),
    rule("day after vague", feasts.gone),
    rule("after vague", feasts.nothing),
    rule("origin day (?=for (day|time|hhmm|num))", feasts.source),
    rule("from day (?=to (day|time|hhmm|num))", feasts.source_if_moving),
    rule("(from|origin) day (until|to|dash) day", feasts.between_days),
    rule("between day and day", feasts.between_days),
    rule("day (dash|until) day", feasts.between_days),
    rule("(origin|from) day", feasts.since),
    rule("(from|until|before|after) day", feasts.open_range),
)

_DAY = "(num|day_ord|ord)"
_OF = "of? the? month comma? year?"
_WEEKDAY = "(on? the? weekday comma?)?"
DATES: tuple[Production, ...] = (
    rule(f"{_WEEKDAY} dmy", dates.day_month_year),
    rule(f"{_WEEKDAY} ymd", dates.year_month_day),
    rule("ym", dates.year_month),
    rule("(?<!at) weekday comma? dotted", dates.short),
    rule("(?<!at)(?<!oclock)(?<!about)(?<!weekday)(?<!rel) dotted", dates.short),
    rule(f"origin {_DAY} (?=for {_DAY} {_OF})", dates.old),
    rule(f"from the? {_DAY} (?=to the? {_DAY} {_OF})", dates.old_if_moving),
    rule(f"from? the? {_DAY} (dash|until|to) the? {_DAY} {_OF}", dates.several),
    rule(f"between the? {_DAY} and the? {_DAY} {_OF}", dates.several),
    rule(f"(for|on)? the? {_DAY} (or|and|comma) (for|on)? the? {_DAY} {_OF}", dates.several),
    rule(f"from? month the? {_DAY} (dash|until|to) the? {_DAY} (comma? year)?", dates.several),
    rule(f"{_WEEKDAY} the? {_DAY} {_OF}", dates.named),
    rule(f"{_WEEKDAY} hour_ord month", dates.named),
    rule(
        f"{_WEEKDAY} (?<!third) (on|in)? (the|this)? month comma? the? {_DAY} (comma? year)?",
        dates.named_long,
    ),
    rule("weekday comma? the? (ord|day_ord)(?! weekday| unit)", dates.weekday_and_number),
    rule(f"the? {_DAY} unit? of? the? (this|next) unit", dates.of_month),
    rule("from the? (ord|day_ord) (until|to) the? (ord|day_ord)", dates.month_days),
    rule("origin day_ord for day_ord", dates.month_day),
    rule("day_ord (?! unit| weekday)", dates.month_day),
    rule("(the|on|for|to) the? ord (?! unit| weekday| last| word| visit| counted)", dates.month_day),
    rule("(the|on|for|to) the? ord (?= word)", dates.month_day_in_figures),
)
MONTHS: tuple[Production, ...] = (
    rule(
        "(?<=(third|weekday|unit|weekend|until|from|after|before|of|origin|to)) month comma? year?",
        dates.sure_month,
    ),
    rule("(next|this|in|on|during|for)? month comma? year?", dates.month),
)

_CLOCK = "(time|maybe|hhmm|num|hour_ord|noon|dotted)"
_JOIN = "(dash|until|to)"
MINUTES: tuple[Production, ...] = (
    rule("halfto (num|hour_ord|hhmm)", clocks.half_before),
    rule("in (quarter|num) unit? (hour_ord|noon)", clocks.before_hour),
    rule("halfpast (num|hhmm)", clocks.half_after),
    rule("(?<=at) half num", clocks.half_after),
    rule("(quarter|num) unit? (after|beyond) (num|hour_ord|noon|hhmm)", clocks.past_hour),
    rule("(quarter|num) unit? before (hour_ord|noon|hhmm)", clocks.before_hour),
    rule("(quarter|num) unit? (until|to) (num|hour_ord|noon)", clocks.to_hour),
)
CLOCKS: tuple[Production, ...] = (
    rule("(num|hour_ord) num num", clocks.hour_and_minute),
    rule("(num|hour_ord) num", clocks.hour_and_minute),
    rule("(num|hhmm|maybe|digits|year|time) (ish|oclock)? ampm", clocks.with_ampm),
    rule(f"{_CLOCK} on? noon", clocks.with_noon),
    rule(f"{_CLOCK} oclock? comma? (in|on|at|for)? the? part", clocks.with_part),
    rule(f"part comma? (at|on|for|about)? sharp? {_CLOCK} oclock?", clocks.with_part),
    rule(
        "(at|sharp|oclock) (at|sharp|oclock|for)? (time|maybe|hhmm|num|hour_ord|noon|dotted|digits|year)",
        clocks.certain,
    ),
    rule("(num|hour_ord) oclock", clocks.certain),
    rule("noon|hhmm", clocks.certain),
    rule(f"about (at|for)? {_CLOCK}", clocks.about),
    rule(f"{_CLOCK} ish", clocks.about),
    rule(f"from about? {_CLOCK} {_JOIN} about? {_CLOCK}", clocks.between_clocks),
    rule(f"between {_CLOCK} (and|dash|to|until) {_CLOCK}", clocks.between_clocks),
    rule(f"{_CLOCK} {_JOIN} {_CLOCK}", clocks.between_clocks),
    rule("(from|between) (part|time) (until|to|and) (part|time)", clocks.between_parts),
    rule(f"(after|from) at? {_CLOCK}", clocks.after),
    rule(f"(before|until) at? {_CLOCK}", clocks.before),
    rule("hours comma? and? hours", clocks.both),
    rule("(?<=(for|to)) (time|maybe|num|hour_ord|dotted)", clocks.certain_if_no_date),
    rule("(?<=day) (maybe_hours)", clocks.bare_hours),
    rule("(?<=day comma) (maybe_hours)", clocks.bare_hours),
    rule("maybe_hours (?=on? day)", clocks.bare_hours),
    rule("(?<=day) (num|maybe|dotted|hour_ord)", clocks.certain),
    rule("(?<=day comma) (num|maybe|dotted|hour_ord)", clocks.certain_if_no_date),
    rule("(num|maybe) (?=day)", clocks.certain_unless_one),
    rule("(?<=time or) (num|maybe|hour_ord)", clocks.certain),
    rule("(?<=time comma) (num|maybe|hour_ord)", clocks.certain),
)
WHEN_ASKED: tuple[Production, ...] = (
    rule("maybe_hours", clocks.bare_hours),
    rule("num|maybe|hour_ord|digits", clocks.certain),
)
