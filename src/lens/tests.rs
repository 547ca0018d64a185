//! What the lens finds, with the vocabulary that a new binder is filled with.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::domain::Items;

static LENS: LazyLock<Lens> = LazyLock::new(|| Lens::new(crate::content::concepts().iter()));

fn found(text: &str) -> Vec<&str> {
    LENS.find(text).into_iter().map(|hit| &text[hit.range]).collect()
}

/// A lens for one concept with these Swedish words, the first of them recommended and the others advised against.
fn lens_of(words: &[&str]) -> Lens {
    let mut concept = Concept::new(Id::of_name("concept", words[0]));
    concept.terms = words
        .iter()
        .enumerate()
        .map(|(at, word)| {
            let status = if at == 0 {
                TermStatus::Recommended
            } else {
                TermStatus::AdvisedAgainst
            };
            (
                Id::of_name("term", word),
                Term::new(TermLanguage::Sv, *word, status),
            )
        })
        .collect::<Items<_>>();
    Lens::new(std::iter::once(&concept))
}

fn advised(lens: &Lens, text: &str) -> Vec<(String, bool)> {
    lens.find(text)
        .iter()
        .flat_map(|hit| lens.advice(hit, text))
        .map(|advice| (advice.word, advice.certain))
        .collect()
}

/// The text with everything put in that is sure.
fn put_right(lens: &Lens, text: &str) -> String {
    let mut right = text.to_owned();
    for hit in lens.find(text).iter().rev() {
        if let Some(advice) = lens.replacement(hit, text) {
            right.replace_range(advice.range, &advice.word);
        }
    }
    right
}

#[test]
fn a_term_is_found_in_all_its_forms() {
    assert_eq!(
        found("Krisstödet och krisstödets lokaler"),
        ["Krisstödet", "krisstödets"]
    );
    assert_eq!(
        found("Krisledningsnämndens ordförande ringde"),
        ["Krisledningsnämndens"]
    );
    assert_eq!(
        found("Ring tjänstepersonen i beredskap"),
        ["tjänstepersonen i beredskap"]
    );
    assert_eq!(found("De allvarliga händelserna"), ["allvarliga händelserna"]);
    assert_eq!(found("krisstödjarnas listor"), ["krisstödjarnas"]);
    assert_eq!(found("Vakthavande befälet svarar"), ["Vakthavande befälet"]);
    assert_eq!(found("Nätterna är långa"), ["Nätterna"]);
}

#[test]
fn a_term_is_found_inside_a_compound() {
    assert_eq!(found("krisstödsgruppen"), ["krisstöd"]);
    assert_eq!(found("kommunjouren"), ["jouren"]);
    assert_eq!(found("nattjouren"), ["natt", "jouren"]);
    assert_eq!(found("krisstöds- och ledningsgrupp"), ["krisstöds"]);
    assert_eq!(found("kris- och katastrofplaner"), ["kris", "katastrofplaner"]);
    let hit = &LENS.find("en krisstödsgrupp")[0];
    assert_eq!(hit.part, Part::Inside(3.."en krisstödsgrupp".len()));
}

#[test]
fn a_word_that_only_looks_like_a_term_is_left_alone() {
    for trap in [
        "Styrelsen sammanträdde",
        "Den regionala planeringen",
        "De larmar alltid för sent",
        "Hon loggade in",
        "Kristina tog journalen",
        "Journalisten fick en offert",
        "oskadat",
        "Det kostar 90 000 kronor",
        "Ring 08-112 00 00",
        "Vi tar ett mirakel",
    ] {
        assert_eq!(found(trap), [""; 0], "{trap}");
    }
}

#[test]
fn a_verb_is_told_from_a_noun_by_the_words_beside_it() {
    assert_eq!(found("Loggar du ut nu? Hon loggar in."), [""; 0]);
    assert_eq!(found("Båda loggar finns kvar."), ["loggar"]);
    assert_eq!(found("Läckan drabbade huset."), [""; 0]);
    assert_eq!(
        found("De drabbade och antalet drabbade."),
        ["drabbade", "drabbade"]
    );
}

#[test]
fn a_word_broken_where_a_line_once_ended_is_found_whole() {
    assert_eq!(
        found("Fyll nöd-vatten och ring krisled-ningen."),
        ["nöd-vatten", "krisled-ningen"]
    );
    assert_eq!(found("TILL TIB: LÄS DETTA"), ["TIB"]);
}

#[test]
fn the_longest_term_wins() {
    assert_eq!(found("uppsamlingsplatsen"), ["uppsamlingsplatsen"]);
    assert_eq!(found("krisstödets ledningsgrupp"), ["krisstödets ledningsgrupp"]);
    assert_eq!(
        found("risk- och sårbarhetsanalysen"),
        ["risk- och sårbarhetsanalysen"]
    );
    assert_eq!(found("särskilt utsatta grupper"), ["särskilt utsatta grupper"]);
}

#[test]
fn abbreviations_are_told_by_their_capitals() {
    assert_eq!(found("TiB:s telefon, TiB-en och TiB"), ["TiB:s", "TiB-en", "TiB"]);
    assert_eq!(found("tib"), [""; 0]);
    assert_eq!(found("PKL-gruppen"), ["PKL-gruppen"]);
    assert_eq!(found("TiB-jouren"), ["TiB", "jouren"]);
    assert_eq!(found("Posom och POSOM:s"), ["Posom", "POSOM"]);
}

#[test]
fn however_it_was_typed_a_term_is_found() {
    assert_eq!(found("LÄGESBILD"), ["LÄGESBILD"]);
    assert_eq!(found("la\u{308}gesbilden"), ["la\u{308}gesbilden"]);
    assert_eq!(found("krisstö\u{ad}dja\u{ad}re"), ["krisstö\u{ad}dja\u{ad}re"]);
    assert_eq!(found("kris-\nstödet"), ["kris-\nstödet"]);
}

#[test]
fn english_words_are_looked_for_in_english_only() {
    assert_eq!(
        found("Call the crisis management boards and wait for the handover."),
        ["crisis management boards", "handover"]
    );
    assert_eq!(found("En relief är en bild"), [""; 0]);
}

#[test]
fn a_homonym_is_never_decided_in_silence() {
    let hit = &LENS.find("krisstöd")[0];
    assert_eq!(hit.meanings.len(), 3);
    assert_eq!(hit.verdict(), Verdict::Unclear);
    assert_eq!(LENS.replacement(hit, "krisstöd"), None);
    assert_eq!(LENS.find("katastrof")[0].verdict(), Verdict::AdvisedAgainst);
}

#[test]
fn the_word_to_use_instead_stands_as_the_old_one_stood() {
    let lens = lens_of(&["inkallningslista", "telefonlista"]);
    assert_eq!(
        put_right(&lens, "Telefonlistornas nummer"),
        "Inkallningslistornas nummer"
    );
    let lens = lens_of(&["tillbud", "incident"]);
    assert_eq!(
        put_right(&lens, "Incidenten, en incident"),
        "Tillbudet, en tillbud"
    );
    let lens = lens_of(&["inkallning", "larmning"]);
    assert_eq!(
        put_right(&lens, "larmning\u{ad}s\u{ad}tid"),
        "inkallnings\u{ad}tid"
    );
    assert_eq!(
        put_right(&lens, "larmningstid och nattlarmningar"),
        "inkallningstid och nattinkallningar"
    );
}

#[test]
fn what_is_not_sure_is_offered_and_not_put_in() {
    let lens = lens_of(&["allvarlig händelse", "katastrof"]);
    assert_eq!(
        advised(&lens, "katastrofens"),
        [("allvarlig händelse".to_owned(), false)]
    );
    assert_eq!(put_right(&lens, "katastrofens"), "katastrofens");
}

#[test]
fn forms_that_no_rule_gives_are_taken_from_the_term() {
    let mut concept = Concept::new(Id::of_name("concept", "gås"));
    let mut term = Term::new(TermLanguage::Sv, "gås", TermStatus::Recommended);
    term.forms = vec!["gäss".into(), "gässen".into()];
    concept.terms.push(Id::of_name("term", "gås"), term);
    let lens = Lens::new(std::iter::once(&concept));
    assert_eq!(lens.find("Gässens väg").len(), 1);
}

#[test]
fn a_partner_reads_its_own_word() {
    let text = "anhörig eller drabbad";
    let hits = LENS.find(text);
    let word = |at: usize, partner| {
        LENS.partner_word(&hits[at], partner)
            .map(|word| word.text.as_str())
    };
    assert_eq!(word(1, Partner::Region), Some("patient"));
    assert_eq!(word(1, Partner::County), None);
}

/// Bits of text that terms, traps and joints are made of.
fn bits() -> impl Strategy<Value = String> {
    let bits = [
        "krisstöd",
        "s",
        "gruppen",
        "TiB",
        "-",
        "- och ",
        ":s",
        " ",
        ". ",
        "\n",
        "\n\n",
        "å",
        "a\u{30a}",
        "\u{ad}",
        "jour",
        "natt",
        "larm",
        "ar",
        "allvarliga",
        " händelser",
        "112",
        "113 13",
        "e\u{301}",
        "🚒",
        "the and of",
        "samverkan",
        "informations- och stödcentrum",
        "en rad som är så lång att den kan ha brutits av en skrivare",
    ];
    prop::collection::vec(prop::sample::select(bits.to_vec()), 0..25).prop_map(|bits| bits.concat())
}

proptest! {
    #[test]
    fn hits_stand_in_order_on_whole_characters_and_never_overlap(text in bits()) {
        let mut end = 0;
        for hit in LENS.find(&text) {
            prop_assert!(hit.range.start >= end && hit.range.start < hit.range.end);
            prop_assert!(text.get(hit.range.clone()).is_some());
            if let Part::Inside(word) = &hit.part {
                prop_assert!(word.start <= hit.range.start && word.end >= hit.range.end);
                prop_assert!(text.get(word.clone()).is_some());
            }
            prop_assert!(!hit.meanings.is_empty());
            for advice in LENS.advice(&hit, &text) {
                prop_assert!(text.get(advice.range).is_some());
            }
            end = hit.range.end;
        }
    }

    #[test]
    fn any_text_at_all_is_read_without_harm(text in "\\PC*") {
        let _ = LENS.find(&text);
    }

    #[test]
    fn typing_finds_what_reading_from_scratch_finds(
        start in bits(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), bits()), 1..8),
    ) {
        let mut typed = LensText::new(&LENS, &start);
        let mut text = start;
        for (from, to, put) in edits {
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let (from, to) = (from.get(&places), to.get(&places));
            text.replace_range(*from.min(to)..*from.max(to), &put);
            typed.update(&LENS, &text);
            let hits: Vec<Hit> = typed.hits().collect();
            prop_assert_eq!(hits, LENS.find(&text));
        }
    }
}
