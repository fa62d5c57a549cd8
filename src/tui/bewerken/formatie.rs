//! Editing the bezetting behind a cell of Formatie. One row behind it: that row changes. More: the planner chooses one,
//! which stays chosen for the cell. None: a form asks who comes.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::eigen::eigen;
use super::gedeeld::{self, Gedeeld};
use crate::calc::Gids;
use crate::calc::afronding::TIENDE;
use crate::plan::{Aanstelling, Aanstellingcode, Plan, Plek, Wijziging};
use crate::text;
use crate::tui::blik::invoer::{Invoer, Invoerdoel};
use crate::tui::blik::lagen::{Gevolg, Keuzelijst, Laag, Optie, Vervolg};
use crate::tui::formulier::aanstelling;
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
    let rijen = rijen(&model.werk.plan, gids, model.blik.keuze.functie, model.blik.keuze.gebied);
    if let Some(rij) = rijen.iter().find(|r| Some(&r.code) == model.blik.keuze.rij.as_ref()) {
        return Some(rij);
    }
    enige(&rijen, model.stand.jaar)
}

/// The only row that counts; of rows that follow each other in time, the one of that year.
pub fn enige<'p>(rijen: &[&'p Aanstelling], jaar: u16) -> Option<&'p Aanstelling> {
    let in_jaar = |r: &&&Aanstelling| {
        let (van, tot) = (r.vanaf.map(Date::year), r.tot_en_met.map(Date::year));
        let jaar = i16::try_from(jaar).unwrap_or(i16::MAX);
        van.is_none_or(|van| van <= jaar) && tot.is_none_or(|tot| tot >= jaar)
    };
    let telt: Vec<&&Aanstelling> = rijen.iter().filter(|r| r.dienstverband.telt()).collect();
    let nu: Vec<&&&Aanstelling> = telt.iter().filter(|r| in_jaar(r)).collect();
    match (&telt[..], &nu[..]) {
        ([enige], _) => Some(**enige),
        (_, [enige]) => Some(***enige),
        _ => None,
    }
}

/// Steps of a tenth of fte.
pub fn stap(model: &mut Model, stappen: i32) {
    let gids = Gids::van(&model.werk.plan);
    let Some(rij) = actieve(model, &gids) else { return kies(model, Vervolg::Stap(stappen)) };
    let nieuw = (rij.fte.midden + TIENDE * Decimal::from(stappen)).max(Decimal::ZERO);
    let code = rij.code.clone();
    if let Some(wijziging) = fte(model, &code, nieuw)
        && model.wijzig(wijziging)
    {
        meld_gedeeld(model, &code);
    }
}

/// Says of a change which wijken it is for, where that is more than the cell that is selected.
pub fn meld_gedeeld(model: &mut Model, code: &Aanstellingcode) {
    let gids = Gids::van(&model.werk.plan);
    let rij = model.werk.plan.bezetting.iter().find(|r| r.code == *code);
    let achter = rij.and_then(|rij| gedeeld::van(&model.werk.plan, &gids, rij)).map(|_| Gedeeld::ACHTERAF);
    if let (Some(achter), Some(status)) = (achter, &mut model.blik.status) {
        status.tekst.push_str(achter);
    }
}

/// The fte of a row as the planner sets it.
pub fn fte(model: &Model, code: &Aanstellingcode, nieuw: Decimal) -> Option<Wijziging> {
    let rij = |plan: &Plan| plan.bezetting.iter().find(|r| r.code == *code).map(|r| r.fte.clone());
    let fte = eigen(&rij(&model.werk.plan)?, nieuw, rij(&model.werk.schijf.plan).as_ref());
    Some(Wijziging::fte(code, &fte))
}

/// A value to type.
pub fn typ(model: &mut Model) {
    let gids = Gids::van(&model.werk.plan);
    let Some(rij) = actieve(model, &gids) else { return kies(model, Vervolg::Typ) };
    let titel = omschrijving(&model.werk.plan, rij);
    let mut invoer = Invoer::getal(titel, "fte", rij.fte.midden, Invoerdoel::Fte(rij.code.clone()));
    if let Some(gedeeld) = gedeeld::van(&model.werk.plan, &gids, rij) {
        let deel = model.stand.uitkomst.bezetting.fte[(model.blik.keuze.gebied, model.blik.keuze.functie)];
        invoer.uitleg = format!("{}. {}", gedeeld.vooraf(deel), invoer.uitleg);
    }
    model.blik.lagen.push(Laag::Invoer(invoer));
}

/// Asks which row; where there is none, a form asks who comes.
pub fn kies(model: &mut Model, vervolg: Vervolg) {
    let gids = Gids::van(&model.werk.plan);
    let rijen = rijen(&model.werk.plan, &gids, model.blik.keuze.functie, model.blik.keuze.gebied);
    if rijen.is_empty() {
        return aanstelling::nieuwe_rij(model);
    }
    let actief = actieve(model, &gids).map(|r| r.code.clone());
    let keuze = rijen.iter().position(|r| Some(&r.code) == actief.as_ref()).unwrap_or(0);
    let opties = rijen
        .iter()
        .map(|r| Optie {
            tekst: format!("{}  {}", text::aantal::fte(r.fte.midden), wie(&model.werk.plan, r)),
            gevolg: Gevolg::Rij(r.code.clone(), vervolg),
        })
        .collect();
    model.blik.lagen.push(Laag::Keuze(Keuzelijst {
        titel: format!("{}: welke bezettingsregel?", text::plek::functie(&model.werk.plan, model.blik.keuze.functie)),
        uitleg: "Dit zijn de bezettingsregels achter deze cel. + en - wijzigen daarna de gekozen regel.".to_owned(),
        opties,
        keuze,
        bij_esc: None,
    }));
}

/// Carries out the choice of a row.
pub fn gekozen(model: &mut Model, code: &Aanstellingcode, vervolg: Vervolg) {
    model.blik.keuze.rij = Some(code.clone());
    match vervolg {
        Vervolg::Niets => model.blik.zeg("+ en - wijzigen nu deze bezettingsregel"),
        Vervolg::Stap(stappen) => stap(model, stappen),
        Vervolg::Typ => typ(model),
        Vervolg::Formulier => aanstelling::rij(model, code),
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
