# ruff: noqa: E501 - a pattern is a line
"""English: what a receptionist must not decide, and what makes clients angry. Found before any wish."""

STAFF_MATTERS = {
    "human harassment": """
        touched|touching|groped|grabbed|fondled ... me|inappropriately|without|consent|her|my
        harass*|molest*|assault*|groped|stalk*|discriminat*|racist|racism|sexist
        inappropriate|sexual|lewd|creepy ... comment*|touch*|advance*|behav*|remark*|proposition*
        hit|slapped|pushed|shoved me|my
    """,
    "human erasure": """
        delete|erase|remove|wipe|purge everything|anything|all ... have|hold|know|stored|store ... me|us
        delete|erase|remove|wipe|purge ... my ... data|account|details|information|profile|records|number|everything
        delete|erase|remove|forget ... data|account|details|information|profile
        gdpr|data protection|controller
        data|personal protection|data
        right to be forgotten
        withdraw|revoke ... consent|permission
        unsubscribe*
        stop ... texts|texting|sms|emails|emailing|messages|messaging|marketing|spam
        remove|take me ... list|database|mailing|system
    """,
    "human invoice": """
        invoice*|vat|receipt|receipts
        charged|billed|paid ... twice|double|wrong|wrongly|too|incorrectly
        overcharged|overpaid
        insurance ... claim|cover|company|form|reimburse*|covers|pay
        reimburse*
        bill ... for|wrong|query|company
    """,
    "human records": """
        medical|dental|treatment|health|patient|my|his|her records|record|file|files|history|chart|documentation
        copy|copies ... of ... records|results|file|x|scan|notes|documentation|report
        results ... of|test|from|blood|my|scan|<?>
        test|lab|blood|scan|my results
        sick|doctor's|doctors|medical|fit note|leave|certificate|letter
        prescription*|prescribe*|refill
        {want}|write|issue|send|give ... referral|certificate|prescription|sick
        letter ... for|to my? ... school|work|employer|court|insurance
    """,
    "human medical": """
        should|can|could|may|must|shall|ok|okay|safe|fine|alright|allowed i|we|to|it|for|my|he|she ... take|taking|stop|keep|use|apply|give|drink|mix|continue|have ... {medicine}
        {medicine} ... before|after|with|safe|ok|okay|should|can|take|dose|for
        what|which|how ... {medicine} ... take|give|use|should|can|best|recommend|for
        how long|soon after ... can|may|should i|we|she|he ... eat|drink|smoke|exercise|run|swim|train|wash|shower|drive
        dose|dosage|doses|milligrams|mg
        is|isn't|are it|this|that|these normal|dangerous|serious|infected|cancer|contagious|harmful
        normal ... bleed*|swell*|hurt*|pain|itch*|swollen|after
        what ... do|take|use|help|put|apply ... for|about|with|on ... pain|swelling|fever|infection|bleeding|rash|ache|toothache|vomiting|diarrhoea
        how ... treat|cure|heal|relieve|diagnose
        hurts|hurting|sore|itchy|itching & after my|the|our|yesterday's|last? treatment|visit|appointment|procedure|<service>
        safe|ok|okay|fine|allowed ... {condition}
        {condition} ... can|should|safe|ok|may|still
        can|should|may i|we|she|he ... if|with|while ... {condition}
        side effects
        diagnos* ... me|my|what|this|him|her
        what do|does my|these ... results|symptoms mean
        contraindicat*
    """,
    "human special_order": """
        wedding*|bridal|bride|brides|bridesmaid*|groomsmen|hen|stag|bachelorette|bachelor
        at my|our|client's|clients|the home|house|place|office|hotel|flat|apartment|workplace
        home visit*|call|appointment*|service
        visit*|come ... at|to ... home|house|office|hotel
        come|travel to|out me|my|our|us ... home|house|place|office|hotel?
        house call|calls
        mobile service
        group|party|team|corporate|company ... of|booking*|event*|session*|for|discount|people|<number>
        for {many} ... people|persons|guests|women|men|guys|girls|kids|friends|employees|of|ladies|dogs|cats|us
        {many} of us
        {many} people|guests|friends|employees|guys
        rent*|hire ... chair|room|space|studio|salon|office
        photo shoot|photoshoot
        out|outside of? hours|opening
        custom order
    """,
    "human cooperation": """
        partnership*|collaborat*|cooperat*|sponsor*|influencer*|advertis*|wholesale|supplier*|affiliate
        job*|vacancy|hiring|internship*|apprentic*|cv|resume|recruit* ... with|at|for|you|your|opening*|position*|<?>
        work ... for|with you|your
        business proposal|proposition|opportunity
        journalist*|reporter*
        sales rep*
    """,
    "human callback": """
        call|ring|phone me|us ... back?
        callback
        can|could|will|have|get|let|please|ask someone|somebody|anyone ... call|ring|phone
        call|ring|phone ... back
        give me|us ... call|ring
        contact|reach me|us
        get ... back to me
    """,
    "human asked": """
        is|are there ... human|person|people|humans ... here|there|around|<?>|$
        anyone|anybody|someone|somebody there|here|home|around|alive|real
        anyone|anybody|someone|somebody ... from|at|on ... front|reception|desk|team|staff
        who|who's|whos ... manager|owner|boss|charge|supervisor|runs|manages|owns
        pass|give|leave|relay ... message ... to|for|on
        i|i've left|lost|forgot my|a ... at|on|in|behind|yesterday|there|your
        {want}|let ... speak|talk|chat|connect|connected|transfer|transferred|through|put|speaking ... {person}
        speak|talk|chat to|with|directly ... {person}
        connect|transfer|put|pass|hand me|us ... {person}|to|through|over|with
        real|actual|live|human|living person|human|agent|being|someone|people|representative
        ^ human|agent|operator|representative|receptionist|person|reception
        get|give|want|need me|a|an|some ... manager|human|person|receptionist|owner|agent|supervisor|operator
        don't|dont ... want|talk|speak ... bot|robot|machine|ai|chatbot|computer
        someone ... speak|talk ... to
    """,
    "complaint refund": """
        refund*|reimbursement|compensat*
        money|cash back
        give|want|get|return ... my ... money|deposit|cash
        i|we demand
        chargeback
    """,
    "complaint harm": """
        ruin*|butcher*|destroyed|damaged|burnt|burned|wrecked|scarred|injured|botched|messed|fried|hurt ... my|me|hair|skin|nail*|dog|cat|up|tooth|face|scalp|him|her
        you|she|he|they|barber|groomer|vet|doctor|<person> cut me|him|her
        cut ... ear|ears|skin|face|scalp|neck|lip|chin|throat|finger*|toe|toes|tongue|gum|badly|deep|deeply
        cut it|hair|fringe|bangs|beard|mine|everything way|far|much? too short|much
        my ... is|are|was|were|got|looks|look ... ruined|destroyed|damaged|burnt|burned|wrecked|fried|botched|awful|terrible|horrible
        gave me ... burn|rash|infection|bruise*|wrong
        bruise*|rash|burn|infection|worse|stitches ... after ... <service>|visit|your|the|treatment|appointment
        after ... <service>|visit|appointment|treatment ... bruise*|rash|burn*|infection|worse|infected
        wrong|mis|incorrect diagnos*
        misdiagnos*
        wrongly ... diagnosed|treated
        died|dead & after|because|your
        your|yours fault
        want|demand|need|owe|deserve ... explanation|answers|apology
        gave|given ... wrong
    """,
    "complaint harm weak": """
        after your|the|that|my last|this ... <service>|treatment|surgery|visit|appointment
    """,
    "complaint complaint": """
        complain*|grievance
        unhappy|dissatisfied|disappointed|disappointing|furious|angry|upset|disgusted|livid|outraged|fuming
        not happy|satisfied|pleased|impressed|acceptable|good ... with|about|at|what|service|job|<?>
        was|were|came|started ... late & session|short|appointment|therapist|doctor|not
        not ok|okay|cool|acceptable ,
        nobody|noone told|informed|warned|mentioned
        unacceptable|disgrace*|disgusting|outrageous|appalling|atrocious|scandal*|shocking|pathetic|joke of|horrendous|dreadful
        terrible|awful|horrible|worst|bad|poor|lousy ... service|experience|haircut|job|treatment|visit|staff|cut|ever|manicure|massage
        rude|unprofessional|disrespectful|incompetent|careless|arrogant|ignored|yelled|shouted|insulted|dismissive|unhelpful
        never ... coming|come|again|back
        scam|scammed|fraud|rip|ripped cheated? off?
        ripped off
        waited|waiting ... nobody|hour|minutes|long|no|ages|hours|forever
        nobody|no|none ... answer*|came|showed|picked|seen|saw|one
        fell|falling|chipped|peeling|peeled|came|broke|broken|cracked|chipping ... off|after|already|out|day|days|week
        what are you going ... do about
        too short|uneven|crooked ... cut|hair|<?>
        cut|hair|fringe|nails ... uneven|crooked|too short
        bad|one|negative|star review
    """,
}

STAFF_GROUPS = {
    "person": (
        "human|person|someone|somebody|people|receptionist|reception|manager|owner|staff|agent|representative|doctor|"
        "supervisor|boss|operator|employee|dentist|desk|assistant|team|anyone|therapist|vet|nurse"
    ),
    "medicine": (
        "painkiller*|antibiotic*|ibuprofen|paracetamol|aspirin|medication*|medicine*|meds|tablets|pill|pills|drugs|"
        "antidepress*|insulin|steroid*|cream|ointment|drops|tylenol|advil|nurofen|codeine|vitamin*|supplement*|"
        "sedative*|thinner*|antihistamine*|melatonin|ssri*|killer*"
    ),
    "condition": (
        "pregnant|pregnancy|breastfeeding|diabet*|epilep*|pacemaker|infection|fever|swelling|swollen|hernia|"
        "cancer|asthma|surgery|fracture*|antibiotics|thrombosis|"
    ),
    "many": "5|6|7|8|9|10|11|12|13|14|15|20|25|30|five|six|seven|eight|nine|ten|twelve|several",
}
