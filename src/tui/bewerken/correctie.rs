//! A hand correction of the plus: how much, which wijk is its counterpart, and why. The two always cancel out, neither
//! wijk goes below its basis, and without a motivation nothing changes.

use rust_decimal::Decimal;

use crate::plan::verdeling::Correctie;
use crate::plan::wijziging::verschil::tussen;
use crate::plan::{Plan, Waar, Wijkcode, Wijziging};
use crate::text::maat::Maat;
use crate::text::{self, getal};
use crate::tui::blik::invoer::{Invoer, Invoerdoel, Voornemen};
use crate::tui::blik::lagen::{Gevolg, Keuzelijst, Laag, Optie};
use crate::tui::blik::veld::Veld;
use crate::tui::model::Model;

/// Asks the correction of the selected wijk.
pub fn vraag(model: &mut Model) {
    let Some(wijk) = model.wijk().map(|w| &model.werk.plan.wijken[w]) else {
        let toets = model.blik.inrichting.toetsen.van("wijk-volgende");
        return model.blik.zeg_fout(format!("kies eerst een wijk met {toets}; de stad heeft geen wijkplus"));
    };
    if model.werk.plan.wijken.len() < 2 {
        return model.blik.zeg_fout("een correctie heeft twee wijken nodig: wat de ene krijgt, levert de andere in");
    }
    let nu = stand(&model.werk.plan, &wijk.code);
    let uitleg = format!(
        "in tienden van een fte, met een - voor minder; nu {}, en niet lager dan -{}; 0 haalt de correctie weg",
        getal::verschil(nu, 1),
        getal::getal(plus(model, &wijk.code), 1),
    );
    model.blik.lagen.push(Laag::Invoer(Invoer {
        titel: format!("Correctie op de wijkplus van {}", wijk.naam),
        uitleg,
        veld: Veld::vervangbaar(getal::verschil(nu, 1)),
        doel: Invoerdoel::Correctie(wijk.code.clone()),
        fout: None,
        maat: Some((Maat::Fte, nu)),
    }));
}

/// Takes the typed number and asks for the counterpart; what is wrong with it is said in a sentence.
pub fn zet(model: &mut Model, wijk: &Wijkcode, fte: Decimal) -> Result<(), String> {
    if fte.normalize().scale() > 1 {
        return Err("een correctie is in tienden van een fte, zoals 0,3".to_owned());
    }
    let verandering = fte - stand(&model.werk.plan, wijk);
    if verandering.is_zero() {
        model.blik.zeg("de correctie blijft zoals ze was");
        return Ok(());
    }
    let eigen = plus(model, wijk);
    if fte + eigen < Decimal::ZERO {
        return Err(format!(
            "de wijkplus is {}; meer kan er niet af, want een wijk komt nooit onder haar basisniveau",
            text::aantal::fte(eigen)
        ));
    }
    let opties = tegenwijken(model, wijk, fte, verandering);
    if opties.is_empty() {
        return Err(format!("geen andere wijk heeft {} wijkplus om in te leveren", text::aantal::fte(verandering)));
    }
    let werkwoord = if verandering > Decimal::ZERO { "levert" } else { "krijgt" };
    model.blik.lagen.push(Laag::Keuze(Keuzelijst {
        titel: format!("Welke wijk {werkwoord} {}?", text::aantal::fte(verandering.abs())),
        uitleg: "Correcties tellen samen op tot nul, zodat het totaal gelijk blijft. Hierna typt u waarom.".to_owned(),
        opties,
        keuze: 0,
        bij_esc: None,
    }));
    Ok(())
}

/// The wijken that can take the other side without going below their basis: those with the most plus first.
fn tegenwijken(model: &Model, wijk: &Wijkcode, fte: Decimal, verandering: Decimal) -> Vec<Optie> {
    let mut over: Vec<(Decimal, &crate::plan::Wijk)> = model
        .werk
        .plan
        .wijken
        .iter()
        .filter(|w| w.code != *wijk)
        .map(|w| (plus(model, &w.code) + stand(&model.werk.plan, &w.code), w))
        .filter(|(samen, _)| samen - verandering >= Decimal::ZERO)
        .collect();
    over.sort_by_key(|(samen, _)| std::cmp::Reverse(*samen));
    over.into_iter()
        .map(|(samen, w)| Optie {
            tekst: format!(
                "{}: wijkplus {} → {}",
                w.naam,
                getal::getal(samen, 1),
                getal::getal(samen - verandering, 1)
            ),
            gevolg: Gevolg::Tegenwijk(Voornemen { wijk: wijk.clone(), fte, tegen: w.code.clone() }),
        })
        .collect()
}

/// Asks why; where nothing is left to motivate, the corrections go.
pub fn motiveer(model: &mut Model, voornemen: Voornemen) {
    let (nieuw, rest) = delen(&model.werk.plan, &voornemen);
    if nieuw.is_zero() && rest.is_zero() {
        return pas_toe(model, &voornemen, "");
    }
    let naam =
        |code: &Wijkcode| model.werk.plan.wijken.iter().find(|w| w.code == *code).map_or("", |w| w.naam.as_str());
    let titel = format!("Waarom {} {}?", naam(&voornemen.wijk), getal::verschil(nieuw, 1));
    let uitleg = format!(
        "Een zin die in het plan komt te staan, ook bij {} ({}). Zonder motivatie verandert er niets.",
        naam(&voornemen.tegen),
        getal::verschil(rest, 1),
    );
    let eerder = model.werk.plan.verdeling.correcties.iter().find(|c| c.wijk == voornemen.wijk);
    let veld = Veld::vervangbaar(eerder.map_or("", |c| c.motivatie.as_str()));
    model.blik.lagen.push(Laag::Invoer(Invoer {
        titel,
        uitleg,
        veld,
        doel: Invoerdoel::Motivatie(voornemen),
        fout: None,
        maat: None,
    }));
}

/// Takes the typed motivation and corrects.
pub fn zet_motivatie(model: &mut Model, voornemen: &Voornemen, motivatie: &str) -> Result<(), String> {
    let motivatie = motivatie.trim();
    if motivatie.is_empty() {
        return Err("typ waarom; een correctie zonder motivatie kan niemand uitleggen".to_owned());
    }
    pas_toe(model, voornemen, motivatie);
    Ok(())
}

/// The corrections of the wijk and its counterpart as they become.
fn delen(plan: &Plan, voornemen: &Voornemen) -> (Decimal, Decimal) {
    let verandering = voornemen.fte - stand(plan, &voornemen.wijk);
    (voornemen.fte, stand(plan, &voornemen.tegen) - verandering)
}

fn pas_toe(model: &mut Model, voornemen: &Voornemen, motivatie: &str) {
    let (nieuw, rest) = delen(&model.werk.plan, voornemen);
    let mut wijzigingen = zet_in(&model.werk.plan.verdeling.correcties, &voornemen.wijk, nieuw, motivatie, true);
    wijzigingen.extend(zet_in(&model.werk.plan.verdeling.correcties, &voornemen.tegen, rest, motivatie, false));
    model.wijzig(Wijziging::Samen(wijzigingen));
}

/// One correction of a wijk in place of all that it has; none where it is zero. A counterpart that already has a reason
/// keeps it beside this one.
fn zet_in(lijst: &[Correctie], wijk: &Wijkcode, fte: Decimal, motivatie: &str, eigen: bool) -> Vec<Wijziging> {
    let waar = ["verdeling", "correcties", wijk.as_str()];
    let (mut er_is, aantal) =
        (lijst.iter().filter(|c| c.wijk == *wijk), lijst.iter().filter(|c| c.wijk == *wijk).count());
    let eerste = er_is.next();
    // Those beyond the first go: each is the first one when the one before it is gone.
    let blijft = usize::from(!fte.is_zero() && eerste.is_some());
    let weg = (blijft..aantal).rev().map(|n| {
        let sleutel = if n == 0 { wijk.to_string() } else { format!("{wijk}#{}", n + 1) };
        Wijziging::eraf(["verdeling", "correcties", &sleutel])
    });
    let mut uit: Vec<Wijziging> = weg.collect();
    if fte.is_zero() {
        return uit;
    }
    let eerder = eerste.map(|c| c.motivatie.clone()).filter(|_| !eigen);
    let motivatie = match eerder {
        Some(eerder) if motivatie.is_empty() || eerder.contains(motivatie) => eerder,
        Some(eerder) => format!("{}; {motivatie}", eerder.trim_end_matches('.')),
        None => motivatie.to_owned(),
    };
    let correctie = Correctie { wijk: wijk.clone(), fte, motivatie };
    match eerste {
        Some(eerste) => uit.extend(tussen(&Waar::nieuw(waar), eerste, &correctie)),
        None => uit.push(Wijziging::rij(["verdeling", "correcties"], &correctie)),
    }
    uit
}

/// The correction of a wijk as it stands in the plan.
fn stand(plan: &Plan, wijk: &Wijkcode) -> Decimal {
    plan.verdeling.correcties.iter().filter(|c| c.wijk == *wijk).map(|c| c.fte).sum()
}

/// The plus of a wijk by need alone, without corrections.
fn plus(model: &Model, wijk: &Wijkcode) -> Decimal {
    let uit = &model.stand.uitkomst.verdeling;
    let plaats = model.werk.plan.wijken.iter().position(|w| w.code == *wijk);
    plaats.map_or(Decimal::ZERO, |w| uit.plus[w] - uit.correctie[w])
}
