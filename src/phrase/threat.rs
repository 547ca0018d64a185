//! Why something will fall when something else is down.

use super::Named;
use crate::domain::Library;
use crate::domain::outage::Consequence;
use crate::domain::plan::Standing;
use crate::text::Text;

/// "Behöver El: El till pumpar. Enligt planen Nödvatten."
pub fn threat(text: &Text, library: &Library, one: &Consequence) -> String {
    let plan = library.get(one.plan);
    let title = plan.map_or("", |plan| plan.title.as_str());
    let dependency = plan.and_then(|plan| plan.dependencies.get(one.dependency));
    let dependency = dependency.map_or("", |dependency| dependency.name.as_str());
    let because = one.because.name(text);
    if plan.is_some_and(|plan| plan.standing == Standing::Template) {
        text.plans_down_next_why_template(because, dependency, title)
    } else {
        text.plans_down_next_why(because, dependency, title)
    }
}
