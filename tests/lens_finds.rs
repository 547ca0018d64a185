//! The vocabulary's words are found in texts that people write, and told by command.

#[path = "support/command.rs"]
mod command;
#[path = "../benches/lens/marked.rs"]
mod marked;

use command::*;
use krisparm::lens::Lens;

/// The exit code that tells of words advised against.
const ADVISED_AGAINST: i32 = 3;

#[test]
fn of_the_words_marked_by_hand_nearly_all_are_found_and_hardly_any_other() {
    let concepts = marked::vocabulary();
    let figures = marked::figures(&concepts, &Lens::new(concepts.iter()));
    let wrong = || [figures.missed.join("\n"), figures.false_hits.join("\n")].join("\n\n");
    assert!(figures.right > 600, "{}", figures.right);
    assert!(figures.recall() >= 0.98, "{}", wrong());
    assert!(figures.precision() >= 0.98, "{}", wrong());
}

fn binder_with(text: &str) -> Place {
    let place = Place::new();
    place.init("vocabulary");
    std::fs::write(place.path("brev.txt"), text).expect("written");
    place
}

#[test]
fn a_file_is_told_word_by_word_with_line_and_column() {
    let place = binder_with("Hej!\nVi fyller i telefonlistan i natt.\n");
    let said = place.run(&["lens", "brev.txt"]);
    assert_eq!(said.code, ADVISED_AGAINST);
    said.says("2:13  Undvik ”telefonlistan”. Säg ”inkallningslistan”.");
    let json = place.run(&["lens", "brev.txt", "--json"]).json();
    assert_eq!(json["advised_against"], 1);
    assert_eq!(json["words"][0]["column"], 13);
    assert_eq!(json["words"][0]["advice"][0]["certain"], true);
}

#[test]
fn a_copy_is_put_right_and_the_file_and_what_is_unsure_stay() {
    let text = "Telefonlistornas nummer. Katastrofens följder.\n";
    let place = binder_with(text);
    place
        .run(&["lens", "brev.txt", "--fix", "kopia.txt"])
        .says("Ett ord byttes i kopian.");
    let read = |name: &str| std::fs::read_to_string(place.path(name)).expect("read");
    assert_eq!(read("brev.txt"), text);
    assert_eq!(
        read("kopia.txt"),
        "Inkallningslistornas nummer. Katastrofens följder.\n"
    );
    let again = place.run(&["lens", "brev.txt", "--fix", "kopia.txt"]);
    assert_eq!(again.code, 1, "a file of the user's is not overwritten");
    let itself = place.run(&["lens", "brev.txt", "--fix", "brev.txt"]);
    assert_eq!(itself.code, 1);
    assert_eq!(read("brev.txt"), text);
}

#[test]
fn a_text_without_faults_ends_well_and_a_partner_reads_its_own_word() {
    let place = binder_with("De drabbade väntar.\n");
    assert!(
        place
            .run(&["lens", "brev.txt"])
            .fine()
            .contains("Inga avrådda ord.")
    );
    place
        .run(&["lens", "brev.txt", "--partner", "rescue"])
        .says("1:4  ”drabbade” – Räddningstjänsten säger: nödställd");
}

#[test]
fn the_whole_binder_is_checked_and_a_word_that_may_stand_is_counted_and_no_more_shown() {
    let place = Place::new();
    place.init("vocabulary");
    std::fs::write(
        place.path("plan.md"),
        "# Telefoner\n\n## Bakgrund\n\nRing efter telefonlistan. Fråga QZX.\n",
    )
    .expect("written");
    place
        .run(&["plan", "import", "plan.md", "--title", "Telefoner"])
        .fine();
    let said = place.run(&["lens", "--all"]);
    assert_eq!(said.code, ADVISED_AGAINST);
    said.says("Undvik ”telefonlistan”. Säg ”inkallningslistan”.");
    said.says("Förkortningen ”QZX” förklaras inte.");
    place.run(&["lens", "stand", "QZX", "--in", "Telefoner"]).fine();
    let said = place.run(&["lens", "--all"]).all();
    assert!(!said.contains("QZX"), "{said}");
    assert!(said.contains("Ett ställe visas inte"), "{said}");
    place.run(&["lens", "stands"]).says("qzx (bara i Telefoner)");
    place
        .run(&["lens", "question", "QZX", "--in", "Telefoner"])
        .fine();
    place.run(&["lens", "--all"]).says("”QZX”");
}
