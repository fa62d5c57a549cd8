//! Editing the rules of the distribution: weights that always add up to 100 %, foot and rate of the basis, the method,
//! and the total.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::eigen::eigen;
use crate::calc::afronding::{TIENDE, deel, halverwege, naar_beneden};
use crate::calc::toedeling::{self, Gewichten};
use crate::calc::{self, Gids};
use crate::plan::verdeling::Basisregel;
use crate::plan::{Band, Functiecode, Methode, Plan, Status, Verdeeleenheid, Waarde, Wijziging};
use crate::text::{self, namen};
use crate::tui::blik::invoer::{Invoer, Invoerdoel};
use crate::tui::blik::lagen::Laag;
use crate::tui::model::Model;
use crate::tui::verdeelregel::Regel;

/// All weights when one of them becomes `procent`: what it takes or leaves is taken from or given to the others in
/// proportion, in whole percents, so that they always add up to 100. None when there is nothing to shift to.
pub fn gewichten(plan: &Plan, gewicht: usize, procent: u32) -> Option<Wijziging> {
    let lijst = &plan.verdeling.gewichten;
    if lijst.len() < 2 || gewicht >= lijst.len() {
        return None;
    }
    let procent = procent.min(100);
    let anderen = || lijst.iter().enumerate().filter(|(i, _)| *i != gewicht).map(|(_, g)| g);
    let rest = Gewichten::van(&anderen().map(|g| g.procent).collect::<Vec<_>>());
    let rest = rest.op_code(&anderen().map(|g| g.naar).collect::<Vec<_>>());
    // Largest remainders keep every weight within one percent of its exact share.
    let mut delen = toedeling::verdeel(u64::from(100 - procent), &rest, Methode::GrootsteRest).delen.into_iter();
    let nieuw = lijst.iter().enumerate().map(|(i, g)| {
        let deel = if i == gewicht { Decimal::from(procent) } else { Decimal::from(delen.next().unwrap_or(0)) };
        (g.naar, deel)
    });
    Some(Wijziging::gewichten(nieuw))
}

/// The foot of a basisregel as the planner sets it.
pub fn voet(model: &Model, functie: &Functiecode, waarde: Decimal) -> Option<Wijziging> {
    let nu = &regel(&model.werk.plan, functie)?.voet;
    let voet = eigen(nu, waarde, regel(&model.werk.schijf.plan, functie).map(|r| &r.voet));
    Some(Wijziging::voet(functie, &voet))
}

/// The rate of a basisregel as the planner sets it.
pub fn per_1000(model: &Model, functie: &Functiecode, waarde: Decimal) -> Option<Wijziging> {
    let nu = &regel(&model.werk.plan, functie)?.per_1000;
    let per_1000 = eigen(nu, waarde, regel(&model.werk.schijf.plan, functie).map(|r| &r.per_1000));
    Some(Wijziging::per_1000(functie, &per_1000))
}

fn regel<'p>(plan: &'p Plan, functie: &Functiecode) -> Option<&'p Basisregel> {
    plan.verdeling.basis.iter().find(|r| r.functie == *functie)
}

/// What there is to distribute as the planner sets it.
pub fn totaal(model: &Model, waarde: Decimal) -> Wijziging {
    Wijziging::totaal(&eigen(&model.werk.plan.verdeling.totaal, waarde, Some(&model.werk.schijf.plan.verdeling.totaal)))
}

/// A step of a total in euro.
const TIEN_MILLE: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);

/// Steps: 1 % of a weight, a tenth of a fte of a foot, a hundredth of a rate, one fte or € 10.000 of the total.
pub fn stap(model: &mut Model, stappen: i32) {
    let plan = &model.werk.plan;
    let n = Decimal::from(stappen);
    let niet_onder_nul = |waarde: Decimal| waarde.max(Decimal::ZERO);
    let wijziging = match Regel::van(plan, model.blik.keuze.regel) {
        Regel::Gewicht(g) => plan.verdeling.gewichten.get(g).and_then(|gewicht| {
            let procent = niet_onder_nul(naar_beneden(gewicht.procent, 0) + n).to_u32().unwrap_or(0);
            gewichten(plan, g, procent)
        }),
        Regel::Voet(r) => plan
            .verdeling
            .basis
            .get(r)
            .and_then(|regel| voet(model, &regel.functie, niet_onder_nul(regel.voet.midden + n * TIENDE))),
        Regel::Per1000(r) => plan.verdeling.basis.get(r).and_then(|regel| {
            per_1000(model, &regel.functie, niet_onder_nul(regel.per_1000.midden + n * Decimal::new(1, 2)))
        }),
        Regel::Totaal => {
            let stap = match plan.verdeling.eenheid {
                Verdeeleenheid::Fte => Decimal::ONE,
                Verdeeleenheid::Euro => TIEN_MILLE,
            };
            Some(totaal(model, niet_onder_nul(plan.verdeling.totaal.midden + n * stap)))
        }
    };
    let gewicht = matches!(Regel::van(plan, model.blik.keuze.regel), Regel::Gewicht(_));
    if let Some(wijziging) = wijziging
        && model.wijzig(wijziging)
        && gewicht
    {
        meld_gewicht(model);
    }
}

/// Says of a weight that was set what that does, and what it does not: nobody works elsewhere by it.
pub fn meld_gewicht(model: &mut Model) {
    if let Some(status) = &mut model.blik.status {
        status.waar = format!("{} · {}", status.waar, text::verdeling::GEEFT);
    }
}

/// A slider that the mouse points at. The steps of one drag become one change.
pub fn schuif(model: &mut Model, gewicht: usize, procent: u32, sleep: bool) {
    model.blik.keuze.regel = gewicht.min(model.regels().saturating_sub(1));
    if !sleep {
        model.blik.sleep = false;
    }
    let Some(wijziging) = gewichten(&model.werk.plan, gewicht, procent) else { return };
    // A step that changes nothing, such as one back to where the mouse was, does not end the drag.
    let bezig = model.blik.sleep;
    let gelukt = if bezig { model.vervolg(wijziging) } else { model.wijzig(wijziging) };
    model.blik.sleep = bezig || gelukt;
    if gelukt {
        meld_gewicht(model);
    }
}

/// A value to type.
pub fn typ(model: &mut Model) {
    let v = &model.werk.plan.verdeling;
    let naam = |code: &Functiecode| {
        model.werk.plan.functies.iter().find(|f| f.code == *code).map_or_else(|| code.to_string(), |f| f.naam.clone())
    };
    let invoer = match Regel::van(&model.werk.plan, model.blik.keuze.regel) {
        Regel::Gewicht(g) => v.gewichten.get(g).map(|gewicht| {
            let titel = format!("Gewicht van {}", text::kerncijfer::naam(gewicht.naar));
            Invoer::getal(titel, "hele procenten", gewicht.procent, Invoerdoel::Gewicht(g))
        }),
        Regel::Voet(r) => v.basis.get(r).map(|regel| {
            let titel = format!("Vaste voet per wijk: {}", naam(&regel.functie));
            Invoer::getal(titel, "fte", regel.voet.midden, Invoerdoel::Voet(regel.functie.clone()))
        }),
        Regel::Per1000(r) => v.basis.get(r).map(|regel| {
            let titel = format!("Per 1.000 {}: {}", text::kerncijfer::naam(regel.van), naam(&regel.functie));
            Invoer::getal(titel, "fte", regel.per_1000.midden, Invoerdoel::Per1000(regel.functie.clone()))
        }),
        Regel::Totaal => {
            let eenheid = namen::verdeeleenheid(v.eenheid);
            Some(Invoer::getal("Totaal om te verdelen over de wijken", eenheid, v.totaal.midden, Invoerdoel::Totaal))
        }
    };
    if let Some(invoer) = invoer {
        model.blik.lagen.push(Laag::Invoer(invoer));
    }
}

/// The next method.
pub fn methode(model: &mut Model) {
    let nu = Methode::ALLE.iter().position(|m| *m == model.werk.plan.verdeling.methode).unwrap_or(0);
    model.wijzig(Wijziging::methode(Methode::ALLE[(nu + 1) % Methode::ALLE.len()]));
}

/// Counts the total in euro instead of in fte, or the other way round, at what it is worth in the middle band.
pub fn eenheid(model: &mut Model) {
    let plan = &model.werk.plan;
    let oud = &plan.verdeling.totaal;
    let (eenheid, cijfers) = match plan.verdeling.eenheid {
        Verdeeleenheid::Fte => (Verdeeleenheid::Euro, 0),
        Verdeeleenheid::Euro => (Verdeeleenheid::Fte, 1),
    };
    let verdeeld = calc::verdeling::bereken(plan, &Gids::van(plan), model.stand.jaar, Band::Midden);
    let midden = verdeeld.totaal_voor(verdeeld.totaal, eenheid);
    // The band keeps its width in percents.
    let mee = |waarde: Decimal| halverwege(deel(waarde * midden, oud.midden), cijfers);
    let mut totaal = Waarde::vast(midden);
    (totaal.laag, totaal.hoog) = (mee(oud.laag).min(midden), mee(oud.hoog).max(midden));
    totaal.status = Some(Status::Aanname);
    totaal.toelichting = Some(format!("Omgerekend naar {} in {}", namen::verdeeleenheid(eenheid), model.stand.jaar));
    let eenheid = Wijziging::zet(["verdeling", "eenheid"], &eenheid);
    model.wijzig(Wijziging::Samen(vec![eenheid, Wijziging::totaal(&totaal)]));
}
