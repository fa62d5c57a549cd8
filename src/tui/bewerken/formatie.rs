//! Editing the bezetting behind a cell of Formatie. One row behind it: that row changes. More: the planner chooses one,
//! which stays chosen for the cell. None: the planner chooses who comes.

use rust_decimal::Decimal;

use crate::calc::Gids;
use crate::calc::afronding::TIENDE;
use crate::plan::{Aanstelling, Aanstellingcode, Dienstverband, Herkomst, Plan, Plek, Waarde, Wijziging};
use crate::text;
use crate::tui::bewerken::eigen;
use crate::tui::layers::Laag;
use crate::tui::layers::invoer::{Invoer, Invoerdoel};
use crate::tui::layers::keuze::{Gevolg, Keuzelijst, Optie, Vervolg};
use crate::tui::model::Model;

/// The rows of the bezetting behind a cell, whether they count or not.
pub fn rijen<'p>(plan: &'p Plan, gids: &Gids<'_>, functie: usize, gebied: usize) -> Vec<&'p Aanstelling> {
    let Some(functie) = plan.functies.get(functie) else { return Vec::new() };
    let stad = gebied == plan.wijken.len();
    plan.bezetting
        .iter()
        .filter(|r| r.functie == functie.code)
        .filter(|r| if stad { r.plek == Plek::Stad } else { gids.wijken_van(&r.plek).contains(&gebied) })
        .collect()
}

/// The row that `+` and `-` work on: the chosen one, or else the only one that counts.
pub fn actieve<'p>(model: &'p Model, gids: &Gids<'_>) -> Option<&'p Aanstelling> {
    let rijen = rijen(&model.plan, gids, model.keuze.functie, model.keuze.gebied);
    if let Some(rij) = rijen.iter().find(|r| Some(&r.code) == model.keuze.rij.as_ref()) {
        return Some(rij);
    }
    let mut telt = rijen.iter().filter(|r| r.dienstverband.telt());
    match (telt.next(), telt.next()) {
        (Some(enige), None) => Some(enige),
        _ => None,
    }
}

/// Steps of a tenth of fte.
pub fn stap(model: &mut Model, stappen: i32) {
    let gids = Gids::van(&model.plan);
    let Some(rij) = actieve(model, &gids) else { return kies(model, Vervolg::Stap(stappen)) };
    let nieuw = (rij.fte.midden + TIENDE * Decimal::from(stappen)).max(Decimal::ZERO);
    if let Some(wijziging) = fte(model, &rij.code, nieuw) {
        model.wijzig(wijziging);
    }
}

/// The fte of a row as the planner sets it.
pub fn fte(model: &Model, code: &Aanstellingcode, nieuw: Decimal) -> Option<Wijziging> {
    let rij = |plan: &Plan| plan.bezetting.iter().find(|r| r.code == *code).map(|r| r.fte.clone());
    let fte = eigen(&rij(&model.plan)?, nieuw, rij(&model.schijf.plan).as_ref());
    Some(Wijziging::Fte { aanstelling: code.clone(), fte })
}

/// A value to type.
pub fn typ(model: &mut Model) {
    let gids = Gids::van(&model.plan);
    let Some(rij) = actieve(model, &gids) else { return kies(model, Vervolg::Typ) };
    let titel = omschrijving(&model.plan, rij);
    let invoer = Invoer::getal(titel, "fte", rij.fte.midden, Invoerdoel::Fte(rij.code.clone()));
    model.lagen.push(Laag::Invoer(invoer));
}

/// Asks which row; where there is none, who comes.
pub fn kies(model: &mut Model, vervolg: Vervolg) {
    let gids = Gids::van(&model.plan);
    let rijen = rijen(&model.plan, &gids, model.keuze.functie, model.keuze.gebied);
    if rijen.is_empty() {
        return erbij(model);
    }
    let actief = actieve(model, &gids).map(|r| r.code.clone());
    let keuze = rijen.iter().position(|r| Some(&r.code) == actief.as_ref()).unwrap_or(0);
    let opties = rijen
        .iter()
        .map(|r| Optie {
            tekst: format!("{}  {}", text::aantal::fte(r.fte.midden), wie(&model.plan, r)),
            gevolg: Gevolg::Rij(r.code.clone(), vervolg),
        })
        .collect();
    model.lagen.push(Laag::Keuze(Keuzelijst {
        titel: format!("{}: welke rij?", text::plek::functie(&model.plan, model.keuze.functie)),
        uitleg: "Dit zijn de rijen van de bezetting achter deze cel. + en - veranderen daarna de gekozen rij."
            .to_owned(),
        opties,
        keuze,
        bij_esc: None,
    }));
}

/// Asks of which organisation a new row is.
pub fn erbij(model: &mut Model) {
    let plan = &model.plan;
    let Some(functie) = plan.functies.get(model.keuze.functie) else {
        return model.zeg_fout("dit plan heeft nog geen functies; voeg ze toe in plan.ron");
    };
    let gids = Gids::van(plan);
    let plek = match (plan.wijken.get(model.keuze.gebied), gids.team_van.get(model.keuze.gebied)) {
        (Some(_), Some(Some(team))) => Plek::Team(plan.buurtteams[*team].code.clone()),
        (Some(wijk), _) => Plek::Wijk(wijk.code.clone()),
        (None, _) => Plek::Stad,
    };
    let levert = |o: &&crate::plan::Organisatie| o.functies.contains(&functie.code);
    let mut wie: Vec<_> = plan.organisaties.iter().filter(levert).collect();
    if wie.is_empty() {
        wie = plan.organisaties.iter().collect();
    }
    if wie.is_empty() {
        return model.zeg_fout("dit plan heeft nog geen organisaties; voeg ze toe in plan.ron");
    }
    let waar = text::plek::van_aanstelling(plan, &plek);
    let opties = wie
        .into_iter()
        .map(|o| {
            let rij = Aanstelling {
                code: vrije_code(plan),
                plek: plek.clone(),
                functie: functie.code.clone(),
                organisatie: o.code.clone(),
                fte: Waarde::vast(Decimal::ZERO),
                dienstverband: Dienstverband::InDienst,
                vanaf: None,
                tot_en_met: None,
                herkomst: Herkomst::default(),
            };
            let tekst = format!("{} ({})", o.naam, text::namen::positie(o.positie));
            Optie { tekst, gevolg: Gevolg::NieuweRij(Box::new(rij)) }
        })
        .collect();
    model.lagen.push(Laag::Keuze(Keuzelijst {
        titel: format!("Wie levert {} in {waar}?", functie.naam),
        uitleg: "Kies de organisatie; daarna typt u het aantal fte. Esc voegt niets toe.".to_owned(),
        opties,
        keuze: 0,
        bij_esc: None,
    }));
}

/// Carries out a choice.
pub fn gekozen(model: &mut Model, gevolg: Gevolg) {
    match gevolg {
        Gevolg::Rij(code, vervolg) => {
            model.keuze.rij = Some(code);
            match vervolg {
                Vervolg::Niets => model.zeg("+ en - veranderen nu deze rij"),
                Vervolg::Stap(stappen) => stap(model, stappen),
                Vervolg::Typ => typ(model),
            }
        }
        Gevolg::NieuweRij(rij) => {
            let titel = omschrijving(&model.plan, &rij);
            let invoer = Invoer::getal(titel, "fte", Decimal::ONE, Invoerdoel::NieuweRij(rij));
            model.lagen.push(Laag::Invoer(invoer));
        }
        Gevolg::Tegenwijk(_) | Gevolg::Stuur(_) => {}
    }
}

/// Who a row is: organisatie, contract form and place.
fn wie(plan: &Plan, rij: &Aanstelling) -> String {
    let wie = plan.organisaties.iter().find(|o| o.code == rij.organisatie).map_or("", |o| o.naam.as_str());
    let waar = text::plek::van_aanstelling(plan, &rij.plek);
    format!("{wie}, {}, {waar}", text::namen::dienstverband(rij.dienstverband))
}

/// A row in words: functie, and who it is.
pub fn omschrijving(plan: &Plan, rij: &Aanstelling) -> String {
    let functie = plan.functies.iter().find(|f| f.code == rij.functie).map_or("", |f| f.naam.as_str());
    format!("{functie}, {}", wie(plan, rij))
}

fn vrije_code(plan: &Plan) -> Aanstellingcode {
    // Nor one that a scenario adds: two rows of one code would be a botsing that nobody meant.
    let zetten = plan.scenarios.iter().flat_map(|s| &s.wijzigingen).flat_map(|zet| zet.doe.delen());
    let erbij = zetten.filter_map(|deel| match deel {
        Wijziging::AanstellingErbij { rij, .. } => Some(&rij.code),
        _ => None,
    });
    let bezet: Vec<&str> = plan.bezetting.iter().map(|r| &r.code).chain(erbij).map(Aanstellingcode::as_str).collect();
    // One more than there are codes is always free.
    let laatste = bezet.len() + 1;
    let vrij = (1..=laatste).find(|n| !bezet.contains(&format!("erbij-{n}").as_str())).unwrap_or(laatste);
    Aanstellingcode(format!("erbij-{vrij}"))
}
