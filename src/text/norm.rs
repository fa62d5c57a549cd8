//! The norms of an eis, as the eis or the plan sets them, in words with who set them.

use super::eenheid::bedrag;
use crate::dekking::{Eis, Norm, Steller};
use crate::plan::{Band, Plan};

/// The norms of an eis in one band: “minimaal 95 % van de uren is gedekt (aanname)”; nothing where it asks a yes or no.
pub fn norm(plan: &Plan, eis: &Eis, band: Band) -> Option<String> {
    let delen: Vec<String> = eis.normen.iter().filter_map(|n| een(plan, n, band)).collect();
    (!delen.is_empty()).then(|| delen.join("; "))
}

fn een(plan: &Plan, norm: &Norm, band: Band) -> Option<String> {
    let waarde = bedrag(norm.waarde(plan, band)?, norm.eenheid);
    Some(format!("{} ({})", norm.zin.replace("{}", &waarde), steller(&norm.steller(plan))))
}

/// Who set a norm: “norm uit S2”, “eigen aanname”.
pub fn steller(steller: &Steller) -> String {
    match steller {
        Steller::Document(code) => format!("norm uit {code}"),
        Steller::Bron(code) => format!("bron {code}"),
        Steller::Besluit => "eigen besluit".to_owned(),
        Steller::Aanname => "eigen aanname".to_owned(),
    }
}

/// Who set the norms of an eis, in one word each, as a file gives them; empty where it has none.
pub fn stellers(plan: &Plan, eis: &Eis) -> String {
    let mut uit: Vec<&str> = Vec::new();
    for norm in eis.normen {
        let woord = match norm.steller(plan) {
            Steller::Document(_) => "document",
            Steller::Bron(_) => "bron",
            Steller::Besluit => "besluit",
            Steller::Aanname => "aanname",
        };
        if !uit.contains(&woord) {
            uit.push(woord);
        }
    }
    uit.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dekking::EISEN;

    #[test]
    fn every_norm_says_how_much_and_who_set_it() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let zin = |eis: &&&'static Eis| Some(format!("{}: {}", eis.id, norm(&plan, eis, Band::Midden)?));
        let regels: Vec<String> = EISEN.iter().filter_map(|e| zin(&e)).collect();
        insta::assert_snapshot!(regels.join("\n"));
    }
}
