//! A plan that a board has written in Word, LibreOffice, Markdown or plain text becomes a draft with everything in its
//! place, and a plan that is sent away comes back as the same plan.

#[path = "plans_come_in_and_go_out/foreign.rs"]
mod foreign;
#[path = "plans_come_in_and_go_out/round_trip.rs"]
mod round_trip;

use chrono::{DateTime, Utc};
use krisparm::content;
use krisparm::domain::plan::{Bracket, Failure, Plan, SectionKey, Standing};
use krisparm::format::document::{DocumentError, Left, read};
use krisparm::intake::Ids;
use krisparm::intake::plan::{Draft, draft};
use krisparm::phrase::Named;
use krisparm::text::{Language, Text};

/// Different random bytes for every id of a test.
fn entropy(bytes: &mut [u8]) {
    use std::sync::atomic::{AtomicU64, Ordering};
    static COUNT: AtomicU64 = AtomicU64::new(0);
    bytes[..8].copy_from_slice(&COUNT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
}

fn ids() -> Ids {
    Ids {
        now: DateTime::<Utc>::UNIX_EPOCH,
        entropy,
    }
}

fn drafted(bytes: &[u8], name: &str) -> Draft {
    let document = read(bytes, name).expect("a document");
    draft(&document, None, "fil", &Text::new(Language::Swedish), ids())
}

const OURS: &str = "# Elavbrott på Solgården\n\nGäller från 2026.\n\n## Syfte\n\nHålla värmen.\n- filtar\n\n\
    ![karta](karta.png)\n\n## Roller och ansvar\n\n| Vem | Nummer |\n|---|---|\n| Vakt | 08-465 004 00 |\n\n\
    ## Besökare\n\nRing anhöriga.\n\n## Åtgärder\n\n### 0–1 h\n\n- [ ] Enhetschef: Ring vakten (10 min)\n\
    - Tänd nödljuset\n\nGlöm inte hissen.\n\n### 1-4 timmar\n\n1. Vakt: Gå en rond\n";

fn titles(plan: &Plan) -> Vec<(SectionKey, &str, &str)> {
    let sections = plan.sections.iter();
    sections
        .map(|(_, section)| (section.key, section.title.as_str(), section.text.as_str()))
        .collect()
}

#[test]
fn a_boards_own_document_becomes_sections_and_steps_and_the_picture_is_listed() {
    let Draft { plan, rest, .. } = drafted(OURS.as_bytes(), "plan.md");
    assert_eq!(plan.title, "Elavbrott på Solgården");
    assert_eq!(plan.standing, Standing::Local);
    assert_eq!(plan.failed, [Failure::Power]);
    assert_eq!(
        titles(&plan),
        [
            (SectionKey::Own, "Inledning", "Gäller från 2026."),
            (SectionKey::Purpose, "Syfte", "Hålla värmen.\n- filtar"),
            (SectionKey::Roles, "", "Vem | Nummer\nVakt | 08-465 004 00"),
            (SectionKey::Own, "Besökare", "Ring anhöriga."),
            (SectionKey::Own, "0–1 h", "Glöm inte hissen."),
        ]
    );
    let steps: Vec<_> = plan
        .steps
        .iter()
        .map(|(_, step)| (step.bracket, step.role.as_str(), step.text.as_str(), step.minutes))
        .collect();
    assert_eq!(
        steps,
        [
            (Bracket::FirstHour, "Enhetschef", "Ring vakten", Some(10)),
            (Bracket::FirstHour, "", "Tänd nödljuset", None),
            (Bracket::ToFourHours, "Vakt", "Gå en rond", None),
        ]
    );
    assert_eq!(rest.len(), 1);
    assert_eq!((rest[0].at, rest[0].what), (10, Left::Picture));
    assert_eq!(rest[0].text, "karta  (karta.png)");
}

#[test]
fn every_shipped_template_written_as_markdown_keeps_its_sections_and_steps() {
    let text = Text::new(Language::Swedish);
    let plans = content::plans();
    assert!(plans.len() >= 17);
    for plan in plans {
        let mut page = format!("# {}\n", plan.title);
        for (_, section) in plan.sections.iter() {
            let name = section.key.name(&text);
            let title = if section.title.is_empty() {
                &name
            } else {
                &section.title
            };
            page.push_str(&format!("\n## {title}\n\n{}\n", section.text));
        }
        for bracket in Bracket::ALL {
            page.push_str(&format!("\n## {}\n\n", bracket.name(&text)));
            let steps = plan.steps.iter().filter(|(_, step)| step.bracket == bracket);
            for (_, step) in steps {
                page.push_str(&format!("- {}\n", step.text));
            }
        }
        let back = drafted(page.as_bytes(), "plan.md").plan;
        let keys = |plan: &Plan| -> Vec<SectionKey> {
            let sections = plan.sections.iter();
            sections.map(|(_, section)| section.key).collect()
        };
        assert_eq!(keys(&back), keys(&plan), "{}", plan.title);
        let brackets = |plan: &Plan| -> Vec<usize> {
            let all: Vec<Bracket> = plan.steps.iter().map(|(_, step)| step.bracket).collect();
            let count = |bracket| all.iter().filter(|other| **other == bracket).count();
            Bracket::ALL.map(count).to_vec()
        };
        assert_eq!(brackets(&back), brackets(&plan), "{}", plan.title);
    }
}

#[test]
fn plain_text_in_an_old_encoding_is_read_with_its_headings() {
    let text = "Syfte\r\n\r\nHålla värmen på äldreboendet.\r\n\r\nFörsta timmen\r\n\r\n- Ring chefen\r\n";
    let old = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let plan = drafted(&old, "plan.txt").plan;
    assert_eq!(plan.title, "fil");
    assert_eq!(
        titles(&plan),
        [(SectionKey::Purpose, "Syfte", "Hålla värmen på äldreboendet.")]
    );
    assert_eq!(plan.steps.len(), 1);
}

#[test]
fn no_damaged_bytes_stop_the_program() {
    let mut seed = 1_u64;
    let mut next = |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    for round in 0..2_000 {
        let mut bytes = OURS.as_bytes().to_vec();
        for _ in 0..8 {
            let at = next(bytes.len());
            bytes[at] = u8::try_from(next(255) + 1).unwrap_or(1);
        }
        drafted(&bytes, if round % 2 == 0 { "plan.md" } else { "plan.txt" });
    }
}

#[test]
fn what_is_no_document_is_refused_with_the_reason() {
    assert_eq!(read(b"", "plan.docx"), Err(DocumentError::Empty));
    assert_eq!(
        read(b"PK\x03\x04\x00\x00", "plan.docx"),
        Err(DocumentError::Damaged)
    );
    assert_eq!(read(b"hej", "plan.docx"), Err(DocumentError::Damaged));
    assert_eq!(read(b"%PDF-1.7", "plan.pdf"), Err(DocumentError::NotADocument));
    assert_eq!(
        read(b"{\\rtf1 hej}", "plan.rtf"),
        Err(DocumentError::NotADocument)
    );
    assert_eq!(read(b"a\0b", "plan.txt"), Err(DocumentError::NotADocument));
    let mut old = vec![0xD0, 0xCF, 0x11, 0xE0];
    old.extend([0; 600]);
    assert_eq!(read(&old, "plan.doc"), Err(DocumentError::OldWord));
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    old.extend(name);
    assert_eq!(read(&old, "plan.docx"), Err(DocumentError::Encrypted));
    assert_eq!(
        read(&vec![b'a'; 21 * 1024 * 1024], "plan.txt"),
        Err(DocumentError::TooLarge)
    );
}
