# ruff: noqa: E501 - a pattern is a line
"""English: how clients ask to book, change and cancel. Folded words; see phrases.py."""

FILLER = """
    an and any are as at be but by can could do for from had has have hello hey hi how i i'd i'll i'm if
    in is it just like maybe me my of on or our please so some than that the there then they this to too
    us was we well what when will with would you your yours thanks
"""
"""Words that say nothing by themselves."""

GROUPS = {
    "want": (
        "want|wanna|need|like|love|can|could|may|get|please|wish|hoping|looking|must|prefer|able|trying|would|i'd|id|let's"
    ),
    "wish": "want|wanna|need|like|love|please|wish|hoping|looking|trying|would|i'd|id",
    "visit": "appointment*|visit*|booking*|reservation*|session*|slot*|consultation*",
    "me": "me|us|my|our|him|her|son|daughter|husband|wife|dog|cat|kid|kids",
    "day": "today|tomorrow|tonight|<time>",
    "move": "move|moved|reschedule|rescheduled|rescheduling|postpone*|shift|push|rebook|swap|change|switch|rearrange|delay",
    "vehicle": "bus|train|car|tram|tube|bike|taxi|metro|cab",
    "free": "free|available|availability|openings|vacancies|spare",
}

ACTS = {
    "waitlist": """
        if|when|should ... someone|anyone|somebody|anybody|something|anything|slot|spot ... cancels|cancel|opens|frees|comes|drops|pops ... call|ring|phone|text|message|ping|tell|contact me|us
        call|ring|phone|text|message|contact me|us ... if|when|should ... cancels|cancel|opens|frees|drops
        if|when|should|case ... opens|open|frees|comes|cancels|pops|drops|becomes ... up|free|available|out|<?>
        if|when ... someone|anyone|somebody|anybody|something|anything|slot|spot ... cancels|cancel|opens|frees|comes|drops|pops
        waiting|wait|standby|reserve|cancellation list|waitlist
        waitlist*|wait-list*
        let me|us know ... if|when|once
        notify|text|message|call|ping me|us ... if|when|once
    """,
    "my_visits": """
        {visit}|booked ... what|when|which ... time|was|is|that|at|exactly ... again|<?>|$
        what time|day was|is that|it again
        remind me ... when|what|time|exactly
        look|looking|pull up my|our {visit}
        look|pull my|our {visit} up
        did|has|have|is my|our {visit} ... through|go|gone|work|registered
        lost|deleted|misplaced ... text|sms|message|email|card|note ... time|{visit}|date|day
        who am|are i|we seeing
        what|which time|day|date ... is|was|are|am|do|did ... my|our|i|we ... {visit}|booked|<service>|book|have
        when|where is|was|are|s ... my|our {visit}
        when's|what's|whens my|our|the time? of? my? ... {visit}
        when am|are i|we ... in|booked|due|coming|scheduled|supposed|seeing
        when|what|which ... i|we ... booked|scheduled
        do|did i|we ... have|book ... {visit}|booked|scheduled
        have i|we got ... {visit}|booked
        am i ... booked|scheduled|down
        check|see|show|view|find|remind|confirm ... my|our ... {visit}|time
        remind me ... when|what|time
        don't|dont|can't|cant|forgot|forget|forgotten|remember ... when|what|time ... i|my|we|our ... booked|{visit}|have|scheduled
        who is|am my|i {visit}|seeing ... with?
    """,
    "reschedule": """
        {visit}|<time>|slot ... doesn't|doesnt|won't|wont|isn't|can't ... work|suit|good|do ... could|can|instead|<time>|another|different
        booked|booking|{visit} ... <time> ... but ... better|suit|prefer|rather|instead
        make it ... later|earlier|<time>
        could|can|would it|that|we be|do|make ... instead
        {move} ... my|our|the|his|her ... {visit}|<service>|booking|time|date|<time>
        {move} it|us|me ... to|back|forward|earlier|later|for|until|from
        {want} ... {move} ... to|{visit}|<service>|<time>|back|forward|it|earlier|later
        reschedule|rescheduling|rebook|postpone|postponing|rearrange
        bring ... {visit}|it ... forward|earlier
        come|there ... hour|minutes|bit|little earlier|later
        different|another|other day|time|date|slot ... for|my|instead|<?>
        come earlier|later ... than|instead
        {wish} ... different|another day|date|time
        instead of ... my|the ... {visit}
    """,
    "cancel": """
        cancel|cancelling|canceling|cancellation|cancelation|cancelled|canceled|cancle ... my|our|the|it|booking|{visit}|<service>|<time>|{day}|<?>
        cancel mine|ours|both|them|one
        bin|ditch|scrap|axe ... my|our|both|all|the ... {visit}|bookings|appointments|<service>
        cancel|cancelling|canceling
        call|calling off ... {visit}|<service>|it|<time>|<time>
        call ... off
        remove|delete|drop|take|scrap ... my|our|me ... {visit}|<time>|off
        no longer|longer need|want|require|coming|able|make ... {visit}?
        don't|dont need|want my|the|this {visit} ... anymore?
        back|pull|pulling|backing out
        take|cross|knock|strike me|us|him|her ... off
    """,
    "cancel - weak": """
        can't|cant|cannot|won't|wont|unable|couldn't ... make|come|attend|be ... it|{day}|to|my|the|there
        can not|no ... make|come|attend ... it|{day}|my|the
        not able to make|come|attend
        can't|cant|cannot|won't|wont ... make|come|attend|be there|<time>|it|able
        not coming|attending|going ... {day}|in|<?>
        i'm|we're|im|am|are not coming|attending
        something came|has up|come
        won't|wont|will be|not be|make there|it
    """,
    "confirm": """
        confirm|confirming|confirmed ... {visit}|attendance|my|the|that|{day}|i'll|coming
        i confirm
        confirming
        i'll|we'll|ill|will|i|we ... definitely|certainly ... be|come|coming|make|there
        i'll|we'll|will ... be there|coming ... {day}|definitely|for|sure
        yes|yep|yeah i'll|we'll|we|i|ill will? be|come|there
        see you ... {day}|then
    """,
    "late": """
        looking|searching|hunting|finding|find|found ... parking|park
        {vehicle} ... broke|broken down
        overslept|slept in|through
        missed my|the|our ... train|bus|tram|connection
        can|could|will|would you wait for? me|us
        be|with there|you in|at|about ... <number>|ten|five|fifteen|twenty|mins|minutes|quarter|few|half
        got|getting|being held|delayed
        about|around|running|bit|minutes <number>|ten|five|fifteen|twenty|bit|few minutes? behind|late
        still see|take|fit|wait me|us|for
        traffic & awful|terrible|bad|heavy|be|late|there|minutes
        on my|our|the way ... minutes|mins|late|soon|behind|traffic
        minutes|mins|min|bit|hour late|behind
        running|run|be|being|bit|arrive|arriving|slightly|little|am|i'm|we're late|behind|delayed
        late for|to my|our|the
        stuck|caught ... traffic|jam|train|way
        in|heavy traffic
        held up
        be|get|arrive|there ... <number> ... past|late|after|later
        i'm|we're|im ... delayed
        train|bus|flight|tram ... late|delayed|cancelled
    """,
    "book": """
        book|booking|schedule|reserve ... me|us|an|a|my|in|for|with|<service>|<person>|<time>|{visit}
        sign|set|arrange me|us|up|a|an
        {want} ... book|schedule|reserve|sign ... in?
        make|get|have|set|arrange ... an? appointment|booking|reservation
        squeeze|fit|pencil|put me|us|him|her ... in|down
    """,
    "book - weak": """
        {wish} ... {visit}
        {wish} ... <service>
        can|could|may i|we get|have|come|do|grab ... {visit}|<service>|<time>
        {want} ... <person> ... <time>
        {want} ... see|visit ... <person>|therapist|doctor|dentist|someone|vet|{day}
        {want} ... come in|by|over|on
        someone|anyone|you|doctor|<person> ... see me|us|him|her
        {want} ... my ... done|cut|trimmed|clipped|checked|coloured|colored|cleaned|fixed|examined|vaccinated|waxed|shaved|neutered|spayed|washed|groomed|filled
        get|have ... my|a|his|her ... done|cut|trimmed|clipped|checked|coloured|colored|cleaned|fixed|vaccinated
        <service> ... {want}|please ... <time>
        needs|need|due ... <service>
        needs ... done|cut|trimmed|clipped|checked|cleaned|vaccinated
        terrible|bad|awful|severe|have|got a? toothache|backache|pain|ache
        hurts|hurting|aches|aching
        interested ... <service>
    """,
    "availability": """
        any|an|there|got opening|vacancy
        {free} ... slot*|appointment*|time*|space*|spot*|hour*|day*|place*
        slot*|appointment*|time*|spaces|spots|hour*|place*|anything|something|anyone|somebody|someone ... {free}
        have|got|any|is|are|there|you|<person>|what's|whats|next|first|earliest ... {free}
        <person> ... {free}|work|working|in ... <time>?
        have|got|is|any|there ... anything|something|slots|slot|space|spaces|spots|spot|openings|chance|gap|gaps|room ... <time>|with|for|left|<?>
        got|have anything ... for|on|at|in
        next|earliest|soonest|first|nearest ... slot|appointment|time|date|opening|space|<service>|<person>
        soonest|earliest|quickest|first ... can|could|will ... see|fit|take|have me|us|him|her
        when ... can|could|will ... see|fit|come|get|book|have|do|squeeze
        how soon|early
        is|are|does|will|when <person> ... in|working|work|there|around|on
        do|when does|do? <person> ... work
        what|which times|slots|days|dates|hours ... have|free|available|offer|got|can
        how about|what about ... <person>
    """,
    "availability - weak": """
        anything|something ... later|earlier|else|after|before|different
        any|other|more times|slots|options|days|dates
        <time> ... free|available|possible
    """,
    "inform any_staff": """
        anyone|anybody|whoever|either is|fine|ok|will|do|free|works|available|of
        any one|person|stylist|doctor|barber|therapist|specialist|dentist
        don't|dont|doesn't|doesnt|not ... mind|matter|care|fussed|bothered|fussy ... who|with|which|<?>
        no preference
        with|by anyone|anybody|whoever|whomever
        makes no difference
        who's|whos|whoever ... free|available
        ^ anyone|anybody|whoever|either
        no matter who
    """,
}
