//! The form of a row of the bezetting: of one that is there, and of one that is to come in the selected cell.

use super::Formulier;
use crate::calc::Gids;
use crate::plan::vacature::vrije_code;
use crate::plan::{Aanstelling, Aanstellingcode, Dienstverband, Herkomst, Plek, Waarde};
use crate::tui::model::Model;

/// The row with this code.
pub fn rij(model: &mut Model, code: &Aanstellingcode) {
    if let Some(rij) = model.werk.plan.bezetting.iter().find(|r| r.code == *code) {
        let formulier = Formulier::van(&model.werk.plan, rij).bij("fte");
        model.blik.toon(formulier);
    }
}

/// A row more in the selected cell: with the first organisatie that supplies the functie, to be filled in.
pub fn nieuwe_rij(model: &mut Model) {
    let plan = &model.werk.plan;
    let Some(functie) = plan.functies.get(model.blik.keuze.functie).or_else(|| plan.functies.first()) else {
        return zonder(model, "functies");
    };
    let levert = plan.organisaties.iter().find(|o| o.functies.contains(&functie.code));
    let Some(organisatie) = levert.or_else(|| plan.organisaties.first()) else {
        return zonder(model, "organisaties");
    };
    let gids = Gids::van(plan);
    let gebied = model.blik.keuze.gebied;
    let plek = match plan.wijken.get(gebied) {
        Some(wijk) => {
            // Of several teams the first by code that does this work; the planner can choose another.
            let functie = gids.functies.get(&functie.code);
            let team = functie.and_then(|&functie| gids.teams_voor(gebied, functie).next());
            team.map_or_else(|| Plek::Wijk(wijk.code.clone()), |t| Plek::Team(plan.buurtteams[t].code.clone()))
        }
        None => Plek::Stad,
    };
    let rij = Aanstelling {
        vast_in: Vec::new(),
        code: vrije_code(plan, "erbij"),
        plek,
        functie: functie.code.clone(),
        organisatie: organisatie.code.clone(),
        fte: Waarde::default(),
        dienstverband: Dienstverband::InDienst,
        vanaf: None,
        tot_en_met: None,
        personen: None,
        expertise: Vec::new(),
        kosten_per_fte: None,
        herkomst: Herkomst::default(),
    };
    let formulier = Formulier::nieuwe(plan, &rij).bij("organisatie");
    model.blik.toon(formulier);
}

/// Says what the plan must have first, and how to make it.
fn zonder(model: &mut Model, wat: &str) {
    let toets = model.blik.inrichting.toetsen.van("zaken");
    model.blik.zeg_fout(format!("dit plan heeft nog geen {wat}; maak ze met {toets}"));
}
