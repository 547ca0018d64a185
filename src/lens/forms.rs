//! The forms of a word by the rules of the language (Swedish declensions after Svenska Akademiens grammatik, own words).

use super::language::{Declension, SWEDISH};

/// Which form a word stands in, as a set: one spelling may be several forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Form(pub u8);

impl Form {
    pub const INDEFINITE: Self = Self(1);
    pub const DEFINITE: Self = Self(2);
    pub const PLURAL: Self = Self(4);
    pub const PLURAL_DEFINITE: Self = Self(8);
    const ALL: [Self; 4] = [
        Self::INDEFINITE,
        Self::DEFINITE,
        Self::PLURAL,
        Self::PLURAL_DEFINITE,
    ];

    /// The same form with the s of the genitive.
    pub const fn genitive(self) -> Self {
        Self(self.0 << 4)
    }

    pub const fn is_genitive(self) -> bool {
        self.0 & 0xf0 != 0 && self.0 & 0x0f == 0
    }

    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub const fn shares(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// A word in each of its forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inflection {
    pub forms: Vec<(String, Form)>,
    /// What the word may begin a compound as: "krisstöd" and "krisstöds", "list" of "lista".
    pub leads: Vec<String>,
    /// The one of [`Self::leads`] that is sure to be right.
    pub lead: Option<String>,
    /// Whether the rules or the tables know the word's declension, or every likely one was taken.
    pub certain: bool,
}

impl Inflection {
    fn add(&mut self, spelled: String, form: Form) {
        match self.forms.iter_mut().find(|(known, _)| *known == spelled) {
            Some((_, forms)) => *forms = forms.and(form),
            None => self.forms.push((spelled, form)),
        }
    }

    fn add_with_genitive(&mut self, spelled: String, form: Form) {
        if spelled.is_empty() {
            return;
        }
        if spelled.ends_with(['s', 'x', 'z']) {
            self.add(spelled, form.and(form.genitive()));
        } else {
            self.add(format!("{spelled}s"), form.genitive());
            self.add(spelled, form);
        }
    }

    fn add_noun(&mut self, noun: [String; 4]) {
        for (spelled, form) in noun.into_iter().zip(Form::ALL) {
            self.add_with_genitive(spelled, form);
        }
    }

    /// The one spelling of all these forms, when there is only one.
    pub fn spelled(&self, wanted: Form) -> Option<&str> {
        let mut fitting = self.forms.iter().filter(|(_, form)| form.shares(wanted));
        let (spelled, _) = fitting.next()?;
        fitting.next().is_none().then_some(spelled.as_str())
    }
}

fn is_vowel(sign: char) -> bool {
    "aeiouyåäöé".contains(sign)
}

/// Whether a word part has a vowel, as every part of a Swedish compound does.
pub fn has_vowel(part: &str) -> bool {
    part.chars().any(is_vowel)
}

fn noun(base: &str, definite: &str, plural: &str, plural_definite: &str) -> [String; 4] {
    let put = |ending: &str| {
        if ending == "-" {
            String::new()
        } else {
            format!("{base}{ending}")
        }
    };
    [put(""), put(definite), put(plural), put(plural_definite)]
}

fn cut(base: &str, word: &str, forms: [&str; 3]) -> [String; 4] {
    let [definite, plural, plural_definite] = forms.map(|ending| format!("{base}{ending}"));
    [word.to_owned(), definite, plural, plural_definite]
}

/// The declensions a noun in lower case may have; whether there is no doubt.
fn declensions(word: &str) -> (Vec<[String; 4]>, bool) {
    // "Rum" is listed, and is no part of "centrum".
    let is_latin = word.ends_with("trum");
    if let Some(declension) = SWEDISH.declension(word).filter(|_| !is_latin) {
        let known = match declension {
            Declension::Ett => noun(word, "et", "", "en"),
            Declension::Er => noun(word, "en", "er", "erna"),
            Declension::Ar => noun(word, "en", "ar", "arna"),
            Declension::Irregular(length, forms) => {
                let first = &word[..word.len() - length];
                let put = |form: &String| {
                    if form.is_empty() {
                        String::new()
                    } else {
                        format!("{first}{form}")
                    }
                };
                let [definite, plural, plural_definite] = forms.each_ref().map(put);
                [word.to_owned(), definite, plural, plural_definite]
            }
        };
        let known = if word.ends_with(['å', 'i', 'é']) && *declension == Declension::Er {
            noun(word, "n", "er", "erna")
        } else {
            known
        };
        return (vec![known], true);
    }
    by_ending(word)
}

fn by_ending(word: &str) -> (Vec<[String; 4]>, bool) {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let less = |bytes: usize| &word[..word.len() - bytes];
    if ends(&["ing"]) {
        return (vec![noun(word, "en", "ar", "arna")], true);
    }
    if ends(&[
        "het", "tion", "sion", "skap", "nad", "ist", "ör", "graf", "log", "ans", "ens", "itet", "tur", "ans",
    ]) {
        return (vec![noun(word, "en", "er", "erna")], true);
    }
    if ends(&["else"]) {
        return (vec![noun(word, "n", "r", "rna")], true);
    }
    if ends(&["are"]) {
        let own = cut(less(1), word, ["en", "e", "na"]);
        return (vec![own], true);
    }
    if ends(&["an"]) && word.len() > 4 {
        return (vec![noun(word, "", "-", "-")], true);
    }
    if ends(&["eri"]) {
        return (vec![noun(word, "et", "er", "erna")], true);
    }
    if ends(&["ium"]) {
        return (vec![cut(less(2), word, ["et", "er", "erna"])], true);
    }
    if ends(&["um"]) {
        let latin = cut(less(2), word, ["et", "a", "en"]);
        return (vec![noun(word, "et", "", "en"), latin], false);
    }
    if ends(&["ande", "ende"]) {
        return (vec![noun(word, "t", "n", "na"), noun(word, "n", "", "-")], false);
    }
    if ends(&["a"]) {
        return (vec![cut(less(1), word, ["an", "or", "orna"])], true);
    }
    if ends(&["e"]) {
        let pojke = cut(less(1), word, ["en", "ar", "arna"]);
        let omrade = noun(word, "t", "n", "na");
        let linje = noun(word, "n", "r", "rna");
        return (vec![pojke, omrade, linje], false);
    }
    if word.ends_with(is_vowel) {
        return (
            vec![noun(word, "n", "er", "erna"), noun(word, "t", "n", "na")],
            false,
        );
    }
    if ends(&["el", "er", "en"]) {
        return (syncopated(word), false);
    }
    let mut likely = vec![
        noun(word, "en", "er", "erna"),
        noun(word, "en", "ar", "arna"),
        noun(word, "et", "", "en"),
    ];
    // One m or n after a short vowel is written twice before an ending: ström, strömmen.
    if let Some(last) = word.chars().next_back().filter(|last| "mn".contains(*last))
        && less(1).ends_with(is_vowel)
    {
        let twice = format!("{word}{last}");
        likely.push(cut(&twice, word, ["en", "ar", "arna"]));
        likely.push(cut(&twice, word, ["et", "en", "en"]));
    }
    (likely, false)
}

/// Nyckel, nyckeln, nycklar; fönster, fönstret, fönstren; and a plural in -er that is listed as such, trakasserier.
fn syncopated(word: &str) -> Vec<[String; 4]> {
    let (first, last) = word.split_at(word.len() - 2);
    let short = format!("{first}{}", &last[1..]);
    vec![
        noun(word, "n", "", "na"),
        cut(&short, word, ["en", "ar", "arna"]),
        cut(&short, word, ["et", "ar", "en"]),
        noun(word, "et", "", "en"),
        noun(word, "en", "er", "erna"),
    ]
}

/// The base of a word that is listed in its definite form: "brandkår" of "brandkåren".
fn listed_definite(word: &str) -> Option<&str> {
    let base = word.strip_suffix("en").or_else(|| word.strip_suffix("et"))?;
    let known = base.ends_with("ing")
        || SWEDISH
            .declension(base)
            .is_some_and(|found| !matches!(found, Declension::Irregular(..)));
    // "Vatten" and "tecken" only look definite.
    (known && base.len() > 4 && SWEDISH.declension(word).is_none()).then_some(base)
}

/// The forms of an adjective or participle in lower case; empty for a word that is none.
fn adjective(word: &str) -> Vec<String> {
    let with =
        |base: &str, endings: &[&str]| endings.iter().map(|ending| format!("{base}{ending}")).collect();
    if let Some(base) = word.strip_suffix("ad") {
        return with(base, &["ad", "ade", "ades", "ads"]);
    }
    if let Some(base) = word.strip_suffix("dd") {
        return with(base, &["dd", "dda", "ddas", "tt", "dds"]);
    }
    if word.ends_with("ig") || word.ends_with("isk") || SWEDISH.adjectives.contains(word) {
        return with(word, &["", "t", "a", "as", "e", "es", "s"]);
    }
    Vec::new()
}

/// Every form of a noun or adjective in lower case that is a term of its own, or the last word of one.
pub fn swedish(word: &str) -> Inflection {
    let mut made = Inflection {
        forms: Vec::new(),
        leads: Vec::new(),
        lead: None,
        certain: true,
    };
    let adjective = adjective(word);
    if !adjective.is_empty() {
        for spelled in adjective {
            made.add(spelled, Form::INDEFINITE);
        }
        made.certain = false;
        made.leads = vec![word.to_owned()];
        return made;
    }
    let base = listed_definite(word).unwrap_or(word);
    let (nouns, certain) = declensions(base);
    made.certain = certain;
    for noun in nouns {
        made.add_noun(noun);
    }
    if word.ends_with('r') && word.ends_with("ier") {
        made.add_with_genitive(format!("{word}na"), Form::PLURAL_DEFINITE);
    }
    (made.leads, made.lead) = leads(base);
    made
}

/// What a noun may begin a compound as, and what it is sure to.
fn leads(word: &str) -> (Vec<String>, Option<String>) {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let mut likely = vec![word.to_owned(), format!("{word}s")];
    let mut sure = None;
    if word.ends_with(['a', 'e']) {
        let base = &word[..word.len() - 1];
        likely.extend(["", "s", "e", "o", "u"].map(|ending| format!("{base}{ending}")));
    }
    if ends(&["ing", "het", "skap", "tion", "sion", "itet", "an", "ende"]) {
        sure = Some(format!("{word}s"));
    } else if ends(&["else"]) {
        sure = Some(word.to_owned());
    } else if ends(&["are"]) {
        sure = Some(word[..word.len() - 1].to_owned());
    }
    likely.dedup();
    (likely, sure)
}

/// The forms of a word before the last in a term of several words: an adjective, or a noun before "i" or "av".
pub fn swedish_inner(word: &str) -> Vec<String> {
    let mut forms: Vec<String> = swedish(word)
        .forms
        .into_iter()
        .map(|(spelled, _)| spelled)
        .collect();
    let mut with = |base: &str, endings: &[&str]| {
        forms.extend(endings.iter().map(|ending| format!("{base}{ending}")));
    };
    // Listed as "civilt", "kritiskt", "avspärrat", "öppet": the other genders, the plural and the definite form.
    if let Some(base) = word.strip_suffix("et").filter(|base| base.len() > 2) {
        with(base, &["en", "et", "na"]);
    }
    if let Some(base) = word.strip_suffix("at") {
        with(base, &["ad", "at", "ade"]);
    }
    if let Some(base) = word.strip_suffix("ad") {
        with(base, &["ad", "at", "ade"]);
    }
    if let Some(base) = word.strip_suffix('t') {
        with(base, &["", "t", "a", "e", "are", "aste"]);
    }
    if let Some(base) = word.strip_suffix('a') {
        with(base, &["", "t", "a", "e"]);
    }
    // Allmän, allmänna; otillåten, otillåtna.
    if let Some(last) = word.chars().next_back().filter(|last| "mn".contains(*last)) {
        with(&format!("{word}{last}"), &["a", "e"]);
    }
    if let Some(base) = word.strip_suffix("en") {
        with(base, &["et", "na", "ne"]);
    }
    if let Some(base) = word.strip_suffix("el") {
        with(base, &["elt", "la", "le"]);
    }
    with(word, &["t", "a", "e", "are", "ast", "aste", "asta"]);
    // Röd, rött; god, gott.
    if let Some(base) = word.strip_suffix('d') {
        with(base, &["tt", "t"]);
    }
    forms
}

/// The forms of a verb in lower case, without what stands after it: "larma" of "larma ut".
pub fn swedish_verb(word: &str) -> Vec<String> {
    let Some(base) = word.strip_suffix('a') else {
        return vec![word.to_owned(), format!("{word}r"), format!("{word}s")];
    };
    let first = ["a", "ar", "ade", "at", "as", "ades", "ats", "ad", "ande"];
    let second = ["er", "te", "t", "de", "es", "tes", "ts"];
    first
        .iter()
        .chain(&second)
        .map(|ending| format!("{base}{ending}"))
        .collect()
}

/// Every form of an English noun in lower case.
pub fn english(word: &str) -> Inflection {
    let mut made = Inflection {
        forms: Vec::new(),
        leads: vec![word.to_owned()],
        lead: Some(word.to_owned()),
        certain: true,
    };
    let hissing = ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end));
    let plural = match word.strip_suffix('y') {
        Some(base) if !base.ends_with(is_vowel) => format!("{base}ies"),
        _ if hissing => format!("{word}es"),
        _ => format!("{word}s"),
    };
    made.add(word.to_owned(), Form::INDEFINITE);
    // The apostrophe ends the word, and its s is one of its own.
    made.add(plural, Form::PLURAL.and(Form::INDEFINITE.genitive()));
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(word: &str) -> Vec<String> {
        swedish(word)
            .forms
            .into_iter()
            .map(|(spelled, _)| spelled)
            .collect()
    }

    fn has(word: &str, wanted: &[&str]) {
        let forms = forms(word);
        for form in wanted {
            assert!(
                forms.iter().any(|known| known == form),
                "{form} of {word}: {forms:?}"
            );
        }
    }

    fn lacks(word: &str, unwanted: &[&str]) {
        let forms = forms(word);
        for form in unwanted {
            assert!(!forms.iter().any(|known| known == form), "{form} of {word}");
        }
    }

    #[test]
    fn nouns_of_every_declension_are_known_in_all_their_forms() {
        has(
            "lista",
            &["lista", "listan", "listor", "listorna", "listornas", "listas"],
        );
        has("logg", &["loggen", "loggar", "loggarna", "loggens"]);
        has("jour", &["jouren", "jourer", "jourernas", "jours"]);
        has("område", &["området", "områden", "områdena", "områdets"]);
        has(
            "krisstöd",
            &["krisstödet", "krisstöds", "krisstöden", "krisstödens"],
        );
        has(
            "krisstödjare",
            &["krisstödjaren", "krisstödjarna", "krisstödjarnas"],
        );
        has("händelse", &["händelsen", "händelser", "händelserna"]);
        has("jouransvarig", &["jouransvariga", "jouransvarigas"]);
        has("stödcentrum", &["stödcentrumet", "stödcentrumen"]);
        has("nödström", &["nödströmmen", "nödströmmens"]);
        has("samverkan", &["samverkan", "samverkans"]);
        has("terapi", &["terapin", "terapier"]);
        has("brottsoffer", &["brottsoffret", "brottsoffren"]);
        has("brandkåren", &["brandkåren", "brandkår", "brandkårens"]);
        has("trakasserier", &["trakasserierna"]);
        has("vinternatt", &["vinternätter", "vinternätterna"]);
    }

    #[test]
    fn what_is_no_form_of_a_noun_is_not_made_one() {
        lacks("larm", &["larmar", "larma", "larmade"]);
        lacks("logg", &["loggade", "loggat", "logga"]);
        lacks("region", &["regional"]);
        lacks("styrel", &["styrelse", "styrelsen"]);
        lacks("drabbad", &["drabbat"]);
        lacks("mål", &["målar", "måla"]);
    }

    #[test]
    fn a_form_is_told_from_the_others() {
        let logg = swedish("logg");
        assert_eq!(logg.spelled(Form::PLURAL), Some("loggar"));
        assert_eq!(logg.spelled(Form::DEFINITE.genitive()), Some("loggens"));
        assert!(logg.certain && !swedish("mickel").certain);
    }
}
