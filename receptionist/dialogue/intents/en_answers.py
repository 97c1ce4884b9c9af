# ruff: noqa: E501 - a pattern is a line
"""English: what clients ask about, and the short things they answer. Folded words; see phrases.py."""

QUESTIONS = {
    "question assistant": """
        are|is you|this|it|that|there ... bot|robot|human|person|machine|ai|computer|automated|chatbot|real|automatic
        am|i'm i? ... talking|speaking|chatting|writing|texting|dealing ... bot|robot|human|person|machine|ai|computer|real|someone|somebody|chatbot|automated
        you ... bot|robot|chatbot|ai|machine|human <?>
        who am|are i|you talking|chatting|speaking|<?>
        who|what are you <?>
    """,
    "question why_phone": """
        why ... need|want|ask|give|have|provide|my ... phone|number|email|mail|details|name|data|it
        what ... need|use|want ... my ... phone|number|email|details ... for
        what do you|u need|want it|that|this|them for
        what's|whats it|that for
        what ... do|for ... with? my ... number|phone|email|details|data
    """,
    "question hours": """
        opening|business|working|office|your|closing hours|times|time
        when|what|until|till|time|how ... do|does|are|is|you ... open|close|closing|opening|shut|closed
        are|is|will you|the|your|it|salon|shop|clinic ... open|closed|close
        open|closed ... on|<time>|late|weekend*
        what hours
        until|till when|what ... <person>
        when|what|how|until|till|time ... <person> ... finish|finishes|start|starts|until|till|leave|leaves
        how late
        hours ... open|of|are
    """,
    "question email": """
        what|your|have|give|is ... email|e-mail|mail
        email|e address|mail
    """,
    "question phone": """
        what|your|give|is|have ... phone|telephone|contact number|no|line|<?>
        your number
        which|what number ... call|ring|phone|reach
        how ... call|ring|phone you
        can i ring|phone|call you
    """,
    "question address": """
        where ... you|your|located|salon|clinic|shop|office|find|based|place|studio|practice|are|is|it ... located|based|find|<?>
        where ... located|based|situated
        what|your|is|the ... address|location|postcode
        how ... get to|there ... you|<?>
        directions
        which|what floor|street
        find you
    """,
    "question payment": """
        pay|paying|payment|payments ... card|cash|cards|blik|transfer|instalments|installments|online|contactless|apple|amex|phone|how|methods|accept
        how|when|where ... pay
        take|accept ... card|cards|cash|blik|amex|payment*|cheques|apple|contactless
        card|cash|cards ... accepted|ok|fine|payment|only|<?>
        payment methods|options
    """,
    "question price": """
        how much
        what|what's|whats ... price*|cost*|charge|fee|fees|rate|rates|pay
        price*|pricing|cost|costs|fee|fees|rates|quote ... for|of|list|<service>|<?>
        price ... <service>
        <service> ... price|cost|costs
        do you charge
        expensive|cheap|cheapest
    """,
    "question duration": """
        how long
        how many|much minutes|hours|time ... take|last|need|does|will
        take long
        duration|length of
        how much time
    """,
    "question who": """
        who ... does|do|performs|provides|is|best|specialises|specializes|handles|works|treats|cuts|offers|would|do|recommend
        which|what ... doctor|stylist|barber|therapist|dentist|vet|specialist|person ... does|do|best|is|recommend|<?>
        what ... specialise|specialize
    """,
    "question services": """
        what|which ... services|treatments|procedures|offer|menu
        list|menu of? services|treatments
        what ... do|can you do|offer|provide
        your|full services|treatments|menu|offer
    """,
    "question languages": """
        speak|speaks|speaking|write|understand ... english|polish|ukrainian|russian|german|french|spanish|italian ... <?>
        does|do|can anyone|anybody|someone|you|they|staff ... speak|speaks english|polish|ukrainian|russian|german
        what|which languages|language
        english|ukrainian|russian|german speaking
        in english ... <?>
    """,
    "question notice": """
        how|when|until ... late|long|before|far|advance ... cancel|reschedule|change
        how much|many ... notice ... <?>
    """,
    "question lateness": """
        what ... if i|we|i'm|we're|im|someone ... late
        if i|we|i'm|we're|im ... late ... what|will
        how late can|may i|we be
    """,
    "question rules": """
        free|any|have|there ... parking
        free|any|have|there ... place|space|spot|spots|spaces ... park|parking|car
        do|does|is|will i|we|you|it|a|my ... need|require|required|needed|necessary|bring ... referral*|prescription|certificate|results|documents
        is|are|do|a ... referral|prescription ... need*|require*|necessary
        cancellation|cancelation|no-show policy|fee|charge|fees|terms
        can|do ... charge|charged|fee|penalty ... cancel*|late|miss*
    """,
    "question - weak": """
        ^ do|does|can|could|is|are|what|how|where|who|why|which|should|will|would|must|may|have|when|any|what's|whats|how's
        ^ hi|hey|hello ,? do|does|can|could|is|are|what|how|where|who|why|which|should|will|have
        do|can|are|is you|i|there|it|we ... <?>
        do you
        can i ... bring|come|have|use|park|eat|drink|wash|pay
        , and? how|what|where|do|is|can|are
    """,
    "question mark weak": """
        <?>
    """,
}

SHORT = {
    "yes": """
        ^ yes|yeah|yep|yup|ok|okay|sure|certainly|absolutely|definitely|perfect|great|fine|alright|right|correct|cool|brilliant|lovely|agreed|deal|awesome|excellent|super|aye|yea|ya|k|confirmed|amazing|wonderful
        ^ of course
        ^ go ahead|for
        ^ all right|good
        ^ why not
        that|this|it|that's|thats|it's|sounds|looks|all|all's|which|one|time|day works|work|suits|good|fine|perfect|great|right|correct|ok|okay|ideal|lovely|best
        works|suits|fine|good|ok|perfect ... for|with? me|us
        i|do agree|accept|consent
        book it|that
        please do
        happy with that
    """,
    "no later": """
        think about|it|over ... it|this|over
        i'll|ill|let|will|we'll ... get|come|call|ring ... back
        not sure|decided yet
        don't|dont know yet
    """,
    "no": """
        ^ no|nope|nah|negative
        ^ not really|that|this|now|yet|quite|good|correct|right|ok
        ^ none|neither
        none|neither of|works|work|suits|suit|is|are|fit
        doesn't|doesnt|don't|dont|won't|wont|not|isn't|isnt work|suit|fit|good|right|agree|correct|convenient
        i'd|id|would rather not
        not ok|okay|correct|right|suitable
        too late|early|far|expensive|soon|long
        ^ actually|rather|maybe|well? no|not
        no thanks|thank
        ^ wrong|incorrect
    """,
    "greet": """
        ^ hi|hello|hey|hiya|howdy|greetings|morning|afternoon|evening|yo|heya|hallo|helo|hei|sup
        ^ good morning|afternoon|evening|day
        ^ what's|whats up
    """,
    "thanks": """
        thank|thanks|thx|ty|cheers|thankyou|tnx|appreciate|appreciated|grateful|tysm|ta
        ^ bye|goodbye|cya|farewell
        bye|goodbye|ciao
        see ya|you|u
        take care
        have a good|nice|great|lovely day|evening|one|weekend
        good night
    """,
    "off_topic injection": """
        ignore|disregard|forget|override|bypass ... instructions|previous|above|rules|prompt|prior|everything
        system|your|initial|hidden prompt|instructions
        you are|act now|as ... admin*|dan|hacker|developer|root|pirate
        admin|administrator|developer|debug|root mode|password|access
        ^ system ,
        password*
        list|names|numbers|details|data|phones|export|dump ... of? ... clients|customers|patients|users|everyone|database
        cancel|delete all ... appointments|bookings|visits|data
        other|all clients|customers|patients ... names|numbers|details|data|appointments
    """,
    "off_topic": """
        do|can you dream|sleep|eat|feel|love|hate|like|think
        selling my? car|house|bike|laptop
        weather|forecast
        who ... won|win|winning|scored|president|invented|prime
        match|game|football|soccer|league|cup|election*|politics|politician* ... yesterday|won|win|score|last|?|today
        poem|joke|jokes|story|song|essay|limerick|haiku|lyrics|riddle
        recipe ... for|cake|soup|bread|pasta|pancakes
        capital of
        translate|translation
        bitcoin|crypto|stock|stocks|lottery|horoscope|exchange rate?
        write ... code|script|program|python|javascript|function|essay|email|letter|sql|story|poem
        python|javascript|sql
        what is <number> times|plus|minus|x|divided
        <number> times|plus|minus|divided <number>
        marry|date|kiss|sexy|naked|sex me|you|<?>
        love you
        movie|film|book|show ... recommend
        meaning of life
        what ... you think about|of
        your opinion
    """,
}
