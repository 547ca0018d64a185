//! Words that people write in the headers and cells of their tables, in Swedish and English, compared without
//! capitals, diacritics and punctuation.

/// Lower case, without diacritics, every run of anything but letters and digits as one space.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        let plain = match c {
            'å' | 'ä' | 'á' | 'à' | 'â' | 'æ' => 'a',
            'ö' | 'ó' | 'ø' | 'ô' => 'o',
            'é' | 'è' | 'ë' | 'ê' => 'e',
            'ü' | 'ú' => 'u',
            'í' | 'ï' => 'i',
            // Combining marks, which some programs write instead of whole letters, and soft hyphens.
            '\u{300}'..='\u{36f}' | '\u{ad}' => continue,
            _ => c,
        };
        if plain.is_alphanumeric() {
            out.push(plain);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// What the header of a column says the column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HeaderWord {
    Name,
    GivenName,
    FamilyName,
    Employer,
    Role,
    Competence,
    Phone,
    SecondPhone,
    Email,
    Note,
    Date,
    EndDate,
    Week,
    Weekday,
    Start,
    End,
    Span,
    Person,
    Form,
    /// The board somebody belongs to.
    Board,
    /// How much of a full share of duty somebody takes.
    Share,
    /// How long somebody travels to the place of service.
    Travel,
    /// The working-time rules that bind somebody.
    Rules,
}

const HEADERS: &[(HeaderWord, &[&str])] = &[
    (HeaderWord::Board, &["namnd", "namnder", "board"]),
    (
        HeaderWord::Share,
        &[
            "andel",
            "andel av full jour",
            "jourandel",
            "tjanstgoringsgrad",
            "sysselsattningsgrad",
            "share",
            "share of full duty",
        ],
    ),
    (
        HeaderWord::Travel,
        &[
            "restid",
            "restid min",
            "restid i minuter",
            "restid minuter",
            "travel time",
            "travel minutes",
            "travel time in minutes",
        ],
    ),
    (
        HeaderWord::Rules,
        &[
            "arbetstidsregler",
            "regler",
            "avtal",
            "rules",
            "working time rules",
            "agreement",
        ],
    ),
    (
        HeaderWord::Name,
        &[
            "namn",
            "for och efternamn",
            "fornamn efternamn",
            "name",
            "full name",
            "fullstandigt namn",
            "medarbetarens namn",
        ],
    ),
    (
        HeaderWord::GivenName,
        &["fornamn", "tilltalsnamn", "given name", "first name"],
    ),
    (
        HeaderWord::FamilyName,
        &["efternamn", "family name", "last name", "surname"],
    ),
    (
        HeaderWord::Employer,
        &[
            "arbetsgivare",
            "forvaltning",
            "enhet",
            "organisation",
            "arbetsplats",
            "avdelning",
            "stadsdelsforvaltning",
            "stadsdel",
            "bolag",
            "verksamhet",
            "tillhorighet",
            "employer",
            "organization",
            "unit",
            "department",
            "workplace",
            "company",
        ],
    ),
    (
        HeaderWord::Role,
        &[
            "roll",
            "roller",
            "funktion",
            "befattning",
            "uppdrag",
            "krisroll",
            "jourroll",
            "titel",
            "role",
            "roles",
            "function",
            "position",
            "title",
        ],
    ),
    (
        HeaderWord::Competence,
        &[
            "kompetens",
            "kompetenser",
            "utbildning",
            "utbildningar",
            "behorighet",
            "behorigheter",
            "kurser",
            "sprak",
            "competence",
            "competences",
            "competencies",
            "skills",
            "training",
            "languages",
        ],
    ),
    (
        HeaderWord::Phone,
        &[
            "telefon",
            "mobil",
            "mobilnummer",
            "mobiltelefon",
            "telefonnummer",
            "tel",
            "tfn",
            "tele",
            "tel nr",
            "tfn nr",
            "mobilnr",
            "telefonnr",
            "mobil nr",
            "jourtelefon",
            "telefon 1",
            "tel 1",
            "mobil 1",
            "nummer",
            "phone",
            "mobile",
            "cell",
            "phone number",
            "mobile number",
            "phone 1",
            "telephone",
            "mobiltel",
            "telefon mobil",
            "mobil jobb",
            "telefon jobb",
            "arbetstelefon",
            "tjanstetelefon",
            "telefon arbete",
            "work phone",
        ],
    ),
    (
        HeaderWord::SecondPhone,
        &[
            "telefon 2",
            "tel 2",
            "mobil 2",
            "tfn 2",
            "telefonnummer 2",
            "hemtelefon",
            "telefon hem",
            "privat telefon",
            "privattelefon",
            "telefon privat",
            "mobil privat",
            "privat mobil",
            "alternativ telefon",
            "annat nummer",
            "reservnummer",
            "second phone",
            "phone 2",
            "home phone",
            "private phone",
            "alternative phone",
        ],
    ),
    (
        HeaderWord::Email,
        &[
            "e post",
            "epost",
            "e postadress",
            "epostadress",
            "mejl",
            "mail",
            "mailadress",
            "email",
            "e mail",
            "mejladress",
            "email address",
        ],
    ),
    (
        HeaderWord::Note,
        &[
            "anteckning",
            "anteckningar",
            "anmarkning",
            "anmarkningar",
            "anm",
            "notering",
            "noteringar",
            "kommentar",
            "kommentarer",
            "ovrigt",
            "info",
            "information",
            "obs",
            "note",
            "notes",
            "comment",
            "comments",
            "remark",
            "remarks",
        ],
    ),
    (
        HeaderWord::Date,
        &[
            "datum",
            "dat",
            "startdatum",
            "fran datum",
            "fran och med",
            "from",
            "fom",
            "fr o m",
            "pass datum",
            "date",
            "start date",
            "from date",
        ],
    ),
    (
        HeaderWord::EndDate,
        &[
            "slutdatum",
            "till datum",
            "till och med",
            "tom",
            "t o m",
            "end date",
            "to date",
            "until",
        ],
    ),
    (
        HeaderWord::Week,
        &[
            "vecka",
            "v",
            "veckonr",
            "veckonummer",
            "v nr",
            "week",
            "week number",
            "week no",
        ],
    ),
    (HeaderWord::Weekday, &["veckodag", "dag", "weekday", "day"]),
    (
        HeaderWord::Start,
        &[
            "start",
            "starttid",
            "borjar",
            "fran",
            "fran kl",
            "fran tid",
            "fr",
            "pass fran",
            "tid fran",
            "kl fran",
            "start time",
            "begins",
            "from time",
            "starts",
            "klockan fran",
            "tidpunkt fran",
        ],
    ),
    (
        HeaderWord::End,
        &[
            "slut",
            "sluttid",
            "slutar",
            "till",
            "till kl",
            "till tid",
            "pass till",
            "tid till",
            "kl till",
            "end",
            "end time",
            "ends",
            "to",
            "to time",
            "klockan till",
        ],
    ),
    (
        HeaderWord::Span,
        &[
            "tid",
            "tider",
            "arbetstid",
            "passtid",
            "passtider",
            "jourtid",
            "klockslag",
            "kl",
            "klockan",
            "pass",
            "time",
            "times",
            "hours",
            "shift",
        ],
    ),
    (
        HeaderWord::Person,
        &[
            "person",
            "bemanning",
            "bemannas av",
            "jourhavande",
            "vem",
            "ansvarig",
            "medarbetare",
            "tjanstgorande",
            "personal",
            "staff",
            "who",
            "employee",
            "assigned to",
            "on call",
            "on duty",
        ],
    ),
    (
        HeaderWord::Form,
        &[
            "form",
            "jourform",
            "typ",
            "jour beredskap",
            "jour eller beredskap",
            "tjanstgoringsform",
            "beredskapsform",
            "type",
            "duty type",
        ],
    ),
];

/// What a header's text says, when it is one of the words that are known; a unit or remark in parentheses is ignored.
pub fn header_word(text: &str) -> Option<HeaderWord> {
    let known = |text: &str| {
        let folded = fold(text);
        HEADERS
            .iter()
            .find(|(_, words)| words.contains(&folded.as_str()))
            .map(|(word, _)| *word)
    };
    // Under a group's name, as in "Pass Från" of a header in two rows, the name below says what the column holds.
    let below_group = |text: &str| {
        let folded = fold(text);
        let (group, name) = folded.split_once(' ')?;
        let groups = [
            "pass",
            "jour",
            "jourpass",
            "arbetspass",
            "tjanstgoring",
            "kontakt",
            "kontaktuppgifter",
            "period",
            "schema",
            "shift",
            "contact",
        ];
        groups.contains(&group).then(|| known(name))?
    };
    known(text)
        .or_else(|| known(text.split_once('(')?.0))
        .or_else(|| below_group(text))
}

/// A weekday by its Swedish or English name or abbreviation, as days after Monday.
pub fn weekday(folded: &str) -> Option<u32> {
    let days: [&[&str]; 7] = [
        &["man", "mandag", "mandagar", "mon", "monday", "ma"],
        &["tis", "tisdag", "tue", "tues", "tuesday", "ti"],
        &["ons", "onsdag", "wed", "wednesday", "on"],
        &["tor", "tors", "torsdag", "thu", "thur", "thurs", "thursday", "to"],
        &["fre", "fredag", "fri", "friday", "fr"],
        &["lor", "lordag", "sat", "saturday", "lo"],
        &["son", "sondag", "sun", "sunday", "so"],
    ];
    (0..)
        .zip(days)
        .find(|(_, names)| names.contains(&folded))
        .map(|(day, _)| day)
}

/// A month 1–12 by its Swedish or English name or abbreviation.
pub fn month(folded: &str) -> Option<u32> {
    let months: [&[&str]; 12] = [
        &["jan", "januari", "january"],
        &["feb", "febr", "februari", "february"],
        &["mar", "mars", "march"],
        &["apr", "april"],
        &["maj", "may"],
        &["jun", "juni", "june"],
        &["jul", "juli", "july"],
        &["aug", "augusti", "august"],
        &["sep", "sept", "september"],
        &["okt", "oktober", "oct", "october"],
        &["nov", "november"],
        &["dec", "december"],
    ];
    (1..)
        .zip(months)
        .find(|(_, names)| names.contains(&folded))
        .map(|(month, _)| month)
}

/// Whether a text opens like a line below a table: a sum, a date of printing, who made it.
pub fn opens_footer(text: &str) -> bool {
    const SUMS: &[&str] = &[
        "summa",
        "totalt",
        "total",
        "delsumma",
        "sum",
        "subtotal",
        "antal pass",
        "antal personer",
    ];
    const MADE: &[&str] = &[
        "uppdaterad",
        "uppdaterat",
        "senast uppdaterad",
        "senast andrad",
        "senast reviderad",
        "reviderad",
        "upprattad",
        "sammanstalld",
        "sammanstallt",
        "utskriven",
        "utskrift",
        "skapad",
        "sida",
        "vid fragor",
        "fragor besvaras",
        "updated",
        "last updated",
        "printed",
        "created",
        "page",
    ];
    let folded = fold(text);
    let opens = |word: &str| {
        folded
            .strip_prefix(word)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    SUMS.iter().chain(MADE).any(|word| opens(word))
}

/// Whether a cell says in words that nobody has the shift.
pub fn says_nobody(text: &str) -> bool {
    let folded = fold(text);
    folded.is_empty()
        || matches!(
            folded.as_str(),
            "vakant"
                | "vakans"
                | "obemannad"
                | "obemannat"
                | "ej tillsatt"
                | "ej bemannad"
                | "ej klart"
                | "saknas"
                | "ledigt"
                | "ingen"
                | "tom"
                | "vacant"
                | "nobody"
                | "none"
                | "unassigned"
                | "tbd"
                | "n a"
                | "x"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_forgives_capitals_diacritics_and_punctuation() {
        assert_eq!(fold("  E-Postadress: "), "e postadress");
        assert_eq!(fold("MÅNDAG, söndag"), "mandag sondag");
        assert_eq!(fold("A\u{30a}sa"), "asa");
        assert_eq!(fold("–"), "");
    }

    #[test]
    fn headers_are_known_in_both_languages() {
        assert_eq!(header_word("Mobilnr."), Some(HeaderWord::Phone));
        assert_eq!(header_word("Telefon (08-)"), Some(HeaderWord::Phone));
        assert_eq!(header_word("T.o.m."), Some(HeaderWord::EndDate));
        assert_eq!(header_word("E-mail"), Some(HeaderWord::Email));
        assert_eq!(header_word("Pass Funktion"), Some(HeaderWord::Role));
        assert_eq!(header_word("Kaffekassa"), None);
    }

    #[test]
    fn footers_are_known_by_whole_words() {
        assert!(opens_footer("Summa pass: 12"));
        assert!(opens_footer("Uppdaterad av Karin"));
        assert!(!opens_footer("Summanen, Aino"));
        assert!(!opens_footer("Kalla, Charlotte"));
    }
}
