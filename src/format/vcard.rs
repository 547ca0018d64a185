//! Contact cards out, as vCard 3.0 (RFC 2426): the newest edition that Android, iPhone, Outlook and old office phones all
//! read. Android's reader and Outlook pass over much of 4.0 (RFC 6350). The same id for the same person each time, so that a
//! newer file updates the card a phone already has. Written by hand: a card is eight lines that fold as a calendar's do, and
//! the libraries for it write 4.0 only.

use super::lines::{Lines, escape};
use super::qr;

/// One person's card: what one needs to ring, and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The same each time the card is written, and no other person's.
    pub uid: String,
    pub name: String,
    /// What the person is on call as.
    pub title: String,
    /// The board, or the employer.
    pub organisation: String,
    /// Label and number, the one to try first at the top.
    pub phones: Vec<(String, String)>,
}

/// The cards as one file.
pub fn write(cards: &[Card]) -> String {
    let mut out = Lines::default();
    for card in cards {
        card.write(&mut out);
    }
    out.finish()
}

/// One card as short as a square needs it: who, where, and numbers that can be rung from anywhere. Without labels of our own
/// words: the readers of most phones pass over a number that has one.
pub fn brief(card: &Card) -> String {
    let mut out = Lines::default();
    out.plain("BEGIN:VCARD");
    out.plain("VERSION:3.0");
    card.named(&mut out);
    if !card.organisation.is_empty() {
        out.text("ORG", &card.organisation);
    }
    for (_, number) in &card.phones {
        let kind = if is_mobile(number) { "CELL" } else { "VOICE" };
        out.plain(&format!("TEL;TYPE={kind}:{}", qr::dialled(number)));
    }
    out.plain("END:VCARD");
    out.finish()
}

impl Card {
    fn named(&self, out: &mut Lines) {
        out.text("FN", &self.name);
        let (given, family) = self
            .name
            .trim()
            .rsplit_once(' ')
            .unwrap_or(("", self.name.trim()));
        out.plain(&format!("N:{};{};;;", escape(family), escape(given)));
    }

    fn write(&self, out: &mut Lines) {
        out.plain("BEGIN:VCARD");
        out.plain("VERSION:3.0");
        out.plain("PRODID:-//Krisparm//Kontakter//SV");
        out.plain(&format!("UID:{}", self.uid));
        self.named(out);
        if !self.title.is_empty() {
            out.text("TITLE", &self.title);
        }
        if !self.organisation.is_empty() {
            out.text("ORG", &self.organisation);
        }
        for (at, (label, number)) in self.phones.iter().enumerate() {
            let kind = if is_mobile(number) { "CELL" } else { "VOICE" };
            let first = if at == 0 { ",PREF" } else { "" };
            // A label of our own words needs a group of its own: what the phone shows beside the number.
            if label.is_empty() {
                out.plain(&format!("TEL;TYPE={kind}{first}:{number}"));
            } else {
                out.plain(&format!("item{}.TEL;TYPE={kind}{first}:{number}", at + 1));
                out.text(&format!("item{}.X-ABLabel", at + 1), label);
            }
        }
        out.plain("END:VCARD");
    }
}

/// Swedish mobile numbers begin with 07.
fn is_mobile(number: &str) -> bool {
    number.starts_with("07") || number.starts_with("+467")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card() -> Card {
        Card {
            uid: "urn:uuid:0190".into(),
            name: "Anna-Kristina af Ström".into(),
            title: "Krisstödjare".into(),
            organisation: "Norra; södra".into(),
            phones: vec![
                ("tjänst".into(), "0701740605".into()),
                (String::new(), "+46846500412".into()),
            ],
        }
    }

    #[test]
    fn a_card_holds_name_role_board_and_numbers_and_nothing_else() {
        let file = write(&[card()]);
        let lines: Vec<_> = file.split_terminator("\r\n").collect();
        assert_eq!(
            lines,
            [
                "BEGIN:VCARD",
                "VERSION:3.0",
                "PRODID:-//Krisparm//Kontakter//SV",
                "UID:urn:uuid:0190",
                "FN:Anna-Kristina af Ström",
                "N:Ström;Anna-Kristina af;;;",
                "TITLE:Krisstödjare",
                "ORG:Norra\\; södra",
                "item1.TEL;TYPE=CELL,PREF:0701740605",
                "item1.X-ABLabel:tjänst",
                "TEL;TYPE=VOICE:+46846500412",
                "END:VCARD",
            ]
        );
    }

    #[test]
    fn a_card_in_a_square_is_short_and_its_numbers_can_be_rung_from_abroad() {
        let brief = brief(&card());
        let lines: Vec<_> = brief.split_terminator("\r\n").collect();
        assert_eq!(
            lines,
            [
                "BEGIN:VCARD",
                "VERSION:3.0",
                "FN:Anna-Kristina af Ström",
                "N:Ström;Anna-Kristina af;;;",
                "ORG:Norra\\; södra",
                "TEL;TYPE=CELL:+46701740605",
                "TEL;TYPE=VOICE:+46846500412",
                "END:VCARD",
            ]
        );
    }

    #[test]
    fn a_name_of_one_word_and_no_numbers_is_still_a_card() {
        let one = Card {
            name: "Räddningstjänsten".into(),
            phones: Vec::new(),
            ..card()
        };
        let file = write(&[one.clone(), one]);
        assert_eq!(file.matches("N:Räddningstjänsten;;;;\r\n").count(), 2);
        assert_eq!(file.matches("BEGIN:VCARD").count(), 2);
    }
}
