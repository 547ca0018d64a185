//! A template of 200 steps adapted by 290 municipalities: the centre changes one step in ten and publishes, and every open
//! choice is worked out. Beside it a plain comparison of the same texts that knows nothing of choices.

#[path = "support.rs"]
mod support;

use krisparm::domain::adaptation::{adoption, choices};
use krisparm::domain::plan::{Approval, Standing};
use krisparm::domain::{AnyRecord, Edition, Id, Library, Plan};
use support::*;

fn main() {
    let steps = size("TEMPLATES_STEPS", 200);
    let most = size("TEMPLATES_BOARDS", 290);
    for boards in [most / 10, most / 3, most] {
        measure(boards.max(1), steps);
    }
}

fn measure(boards: usize, steps: usize) {
    let mut random = Random(5);
    let mut template = Plan {
        standing: Standing::Template,
        ..plan(0, steps, &mut random)
    };
    let mut library = Library::default();
    for board in 0..boards {
        let mut count = 0_u64;
        let local = template.adapt(Id::of_name("board", &board.to_string()), None, now(), || {
            count += 1;
            let mut bytes = [0; 10];
            bytes[..8].copy_from_slice(&(count + 1_000_000 * board as u64).to_be_bytes());
            bytes
        });
        library.put(local.into(), now(), false);
    }
    let ids: Vec<_> = template.steps.iter().map(|(id, _)| id).collect();
    for id in ids.iter().step_by(10) {
        template.steps.get_mut(*id).expect("a step").text = text(&mut random, 60);
    }
    let approval = Id::<Approval>::of_name("approval", "1");
    template.approve(approval, by(), now(), now().date_naive(), String::new());
    let edition = Edition::of(
        &template,
        approval,
        template.approvals.get(approval).expect("approved"),
    );
    library.put(AnyRecord::from(template.clone()), now(), false);
    library.put(edition.into(), now(), false);

    let (mut ours, mut centre, mut plain) = (Vec::new(), Vec::new(), Vec::new());
    let mut open = 0;
    for _ in 0..5 {
        let (waiting, time) = timed(|| {
            library
                .all::<Plan>()
                .map(|plan| choices(&library, plan).len())
                .sum::<usize>()
        });
        open = waiting;
        ours.push(time);
        centre.push(timed(|| adoption(&library, template.id)).1);
        plain.push(
            timed(|| {
                let differ = |plan: &Plan| {
                    let both = plan.steps.iter().zip(template.steps.iter());
                    both.filter(|((_, ours), (_, theirs))| ours.text != theirs.text)
                        .count()
                };
                library.all::<Plan>().map(differ).sum::<usize>()
            })
            .1,
        );
    }
    println!("{boards} boards, {steps} steps: {open} choices open");
    row("every open choice of every board", &mut ours);
    row("the centre's count of who follows", &mut centre);
    row("a plain comparison of the steps' texts", &mut plain);
}
