//! What a form cannot know from the description of a noun: what follows from an answer, what is to be looked at again,
//! what does not go together, and what else happens when it is kept. One place, so that it can be seen how little it is.

use rust_decimal::Decimal;

use crate::calc::bereik::hemelsbreed;
use crate::calc::ver::{VER, van_wijk};
use crate::calc::voortgang::Maat;
use crate::plan::controle::Codesoort;
use crate::plan::deel::vind::bij_pad;
use crate::plan::deel::{Aard, Groep, Inhoud, Veld};
use crate::plan::vacature::rest;
use crate::plan::verdeling::Uitzondering;
use crate::plan::{
    Aanstelling, Bespreking, Buurt, Buurtteam, Domein, Functie, Kwaliteit, Locatie, Nulmeting, Organisatie, Overname,
    Pad, Plan, Positie, Punt, Realisatie, Teamcode, Waarde, Wijk, Wijkcode, Wijziging,
};
use crate::text::aantal::opsomming;
use crate::text::{getal, namen, plek, zaak};
use crate::voorstel::planjaar;

/// True for a field of the plan that has a form of its own, and for what another screen keeps.
pub fn elders(groep: &dyn Groep, veld: &Veld) -> bool {
    match groep.aard().naam {
        "Plan" => veld.aard.velden().iter().any(|v| v.naam == "herkomst") || veld.aard.rij().is_some(),
        "Scenario" => veld.naam == "wijzigingen",
        // A border comes from a file.
        "Wijk" => veld.naam == "grens",
        _ => false,
    }
}

/// True for a text that the description allows to be empty, and that is asked for none the less.
pub fn verplicht(groep: &dyn Groep, veld: &Veld) -> bool {
    matches!(
        (groep.aard().naam, veld.naam),
        ("Besluit", "motivatie") | ("Overname", "vanuit") | ("Antwoord", "antwoord") | ("EisAf", "hoe")
    )
}

/// What stands between the texts of a list that is typed on one line.
pub fn op_een_regel(groep: &dyn Groep, veld: &Veld) -> Option<char> {
    (groep.aard().naam == "Besluit" && veld.naam == "rollen").then_some(',')
}

/// True for a list of wijzigingen.
pub fn is_zet(aard: &'static Aard) -> bool {
    aard.naam == "Zet"
}

/// The points that a place can stand at, with their words: as it is, and the middle of each buurt.
pub fn punten(plan: &Plan, groep: &dyn Groep, nu: Punt) -> Option<(Vec<String>, Vec<Punt>)> {
    if groep.aard().naam != "Locatie" {
        return None;
    }
    let Punt { lat, lon, kwaliteit } = nu;
    let plaats = format!("{} / {}", getal::meting(lat, 5), getal::meting(lon, 5));
    let kwaliteit = namen::kwaliteit(kwaliteit);
    let hier = match buurten(plan).find(|(_, b)| benaderd(b) == Some(nu)) {
        Some((w, b)) => format!("midden van buurt {} in {} ({kwaliteit}): {plaats}", b.naam, w.naam),
        None => format!("zoals het is: {plaats} ({kwaliteit})"),
    };
    let (woorden, punten): (Vec<String>, Vec<Punt>) =
        buurten(plan).filter_map(|(w, b)| Some((format!("buurt {} in {}", b.naam, w.naam), benaderd(b)?))).unzip();
    Some((std::iter::once(hier).chain(woorden).collect(), punten))
}

fn buurten(plan: &Plan) -> impl Iterator<Item = (&Wijk, &Buurt)> {
    plan.wijken.iter().flat_map(|w| w.buurten.iter().map(move |b| (w, b)))
}

/// The largest buurt of a wijk of which it is known where it lies.
pub fn grootste<'p>(plan: &'p Plan, wijk: &Wijkcode) -> Option<&'p Buurt> {
    let hier = buurten(plan).filter(|(w, b)| w.code == *wijk && b.punt.is_some());
    hier.map(|(_, b)| b).max_by_key(|b| b.inwoners)
}

/// The point that stands for a place in a buurt.
pub fn benaderd(buurt: &Buurt) -> Option<Punt> {
    buurt.punt.map(|punt| Punt { kwaliteit: Kwaliteit::Benaderd, ..punt })
}

/// What follows from an answer. Another wijk: a point that only stands for the old one moves along.
pub fn na_antwoord(plan: &Plan, voor: &Inhoud, zaak: &mut Inhoud, pad: &Pad) {
    let verhuisd = *pad == Pad::begin().met("wijk");
    let (Some(oud), Some(nieuw), true) = (voor.als::<Locatie>(), zaak.als::<Locatie>(), verhuisd) else { return };
    let staat_voor = buurten(plan).any(|(w, b)| w.code == oud.wijk && benaderd(b) == Some(oud.punt));
    let daar = grootste(plan, &nieuw.wijk).and_then(benaderd);
    if let (true, Some(punt)) = (staat_voor && oud.wijk != nieuw.wijk, daar) {
        *zaak = Inhoud::from(&Locatie { punt, ..nieuw.clone() });
    }
}

/// What something new begins with that its description cannot know: of penvoerders there is one.
pub fn begin(plan: &Plan, zaak: &mut Inhoud) {
    let is_penvoerder = |o: &Organisatie| o.positie == Positie::Penvoerder;
    if let Some(nieuw) = zaak.als::<Organisatie>()
        && is_penvoerder(nieuw)
        && plan.organisaties.iter().any(is_penvoerder)
    {
        *zaak = Inhoud::from(&Organisatie { positie: Positie::Combinatielid, ..nieuw.clone() });
    }
}

/// The wijken that a team leaves and that no other serves.
fn zonder_team<'p>(plan: &'p Plan, eigen: &'p Teamcode, wordt: &'p Buurtteam) -> impl Iterator<Item = &'p Wijkcode> {
    let was = plan.buurtteams.iter().find(|team| team.code == *eigen);
    let elders = |wijk: &Wijkcode| plan.buurtteams.iter().any(|t| t.code != *eigen && t.werkgebied.contains(wijk));
    let weg = was.into_iter().flat_map(|team| &team.werkgebied).filter(|wijk| !wordt.werkgebied.contains(wijk));
    weg.filter(move |wijk| !elders(wijk))
}

/// What the planner may want to look at again, though it can be kept.
pub fn let_op(plan: &Plan, oud: &Inhoud, nieuw: &Inhoud) -> Option<String> {
    if let Some(team) = nieuw.als::<Buurtteam>() {
        let naam = |w: &Wijkcode| zaak::van_code(plan, Codesoort::Wijk, w.as_str());
        let eigen = oud.als::<Buurtteam>().map_or(&team.code, |oud| &oud.code);
        let zinnen: Vec<String> = gedeeld(plan, eigen, team)
            .map(|(ander, wijk)| {
                let samen: Vec<String> =
                    team.alle_domeinen().into_iter().filter(|&d| ander.heeft(d)).map(domein).collect();
                match (zelfde_werk(ander, team), samen.is_empty()) {
                    (true, _) => format!("{} verlaat {}", naam(wijk), plek::team(ander)),
                    (false, true) => format!("in {} werkt ook {}", naam(wijk), plek::team(ander)),
                    (false, false) => {
                        format!(
                            "in {} werkt ook {}, en {} heeft dan twee teams",
                            naam(wijk),
                            plek::team(ander),
                            opsomming(&samen)
                        )
                    }
                }
            })
            .chain(zonder_team(plan, eigen, team).map(|wijk| format!("{} heeft dan geen team meer", naam(wijk))))
            .collect();
        return (!zinnen.is_empty()).then(|| opsomming(&zinnen));
    }
    let (oud, nieuw) = (oud.als::<Locatie>()?, nieuw.als::<Locatie>()?);
    let eigen = plan.wijken.iter().find(|w| w.code == nieuw.wijk);
    if let Some(meter) = eigen.and_then(|w| van_wijk(nieuw.punt, w)).filter(|meter| *meter > VER) {
        let (meter, ver) = (getal::meter(meter), getal::meter(VER));
        return Some(format!(
            "het punt ligt hemelsbreed {meter} van de dichtstbijzijnde buurt van de gekozen wijk, en verder dan {ver} is \
             zelden goed; klopt dat, of kies een buurt?"
        ));
    }
    if (&nieuw.wijk, nieuw.punt) == (&oud.wijk, oud.punt) {
        return wat_werkplekken_kosten(plan, nieuw, oud);
    }
    let met_punt = buurten(plan).filter_map(|(w, b)| Some((hemelsbreed(nieuw.punt, b.punt?), w, b)));
    let (_, wijk, buurt) = met_punt.min_by(|a, b| a.0.total_cmp(&b.0))?;
    (wijk.code != nieuw.wijk).then(|| {
        format!(
            "het punt ligt het dichtst bij buurt {} in {}, niet in de gekozen wijk; klopt dat, of kies een buurt?",
            buurt.naam, wijk.naam
        )
    })
}

/// What the workplaces that are set would cost, where the cost of the place does not say so.
fn wat_werkplekken_kosten(plan: &Plan, nieuw: &Locatie, oud: &Locatie) -> Option<String> {
    let norm = plan.normen.kosten_per_werkplek.as_ref()?;
    let erbij = nieuw.werkplekken.midden - oud.werkplekken.midden;
    if erbij.is_zero() || nieuw.kosten != oud.kosten {
        return None;
    }
    let (kosten, hoeveel) = (getal::euro(erbij.abs() * norm.midden), getal::volledig(erbij.abs()));
    let richting = if erbij > Decimal::ZERO { "erbij kosten" } else { "minder schelen" };
    Some(format!("{hoeveel} werkplekken {richting} volgens de norm {kosten} per jaar; de kosten zijn nog dezelfde"))
}

/// What does not go together, with the field where that can be mended; `oud` is what stands in the plan.
pub fn bezwaar(plan: &Plan, oud: Option<&Inhoud>, zaak: &Inhoud) -> Option<(&'static str, String)> {
    if let Some(plek) = zaak.als::<Locatie>().filter(|l| l.centraal) {
        return plek::is_geen_ontmoetingsplek(plek).map(|bezwaar| ("centraal", bezwaar));
    } else if let Some(overname) = zaak.als::<Overname>() {
        let eigen = oud.and_then(|o| o.als::<Overname>()).map(|o| &o.code);
        let anderen = plan.overname.iter().filter(|o| Some(&o.code) != eigen);
        let ander = anderen.into_iter().find(|o| o.geplaatst.iter().any(|code| overname.geplaatst.contains(code)))?;
        return Some((
            "geplaatst",
            format!("een van deze bezettingsregels hoort al bij de overname “{}”", ander.vanuit),
        ));
    } else if let Some(uitzondering) = zaak.als::<Uitzondering>() {
        return van_uitzondering(plan, oud.and_then(|o| o.als()), uitzondering);
    } else if let Some(rij) = zaak.als::<Aanstelling>() {
        let niets = oud.is_none() && rij.fte.midden.is_zero();
        return niets.then(|| ("fte", "typ hoeveel fte erbij komt, meer dan 0".to_owned()));
    } else if zaak.als::<Realisatie>().is_some_and(|r| Maat::ALLE.iter().all(|maat| maat.gerealiseerd(r).is_none())) {
        return Some(("fte", "vul ten minste één cijfer in; wat u niet weet, laat u leeg".to_owned()));
    } else if zaak.als::<Bespreking>().is_some_and(|b| b.datum.is_none() && b.tekst.trim().is_empty()) {
        return Some(("datum", "vul de dag of de uitkomst in".to_owned()));
    } else if let Some(functie) = zaak.als::<Functie>() {
        // An old plan may have one; a new one would count for no domein without anyone having said so.
        let geen = oud.is_none() && functie.domeinen.is_empty();
        return geen.then(|| ("domeinen", "kies in welke domeinen deze functie werkt, ten minste één".to_owned()));
    }
    None
}

fn van_uitzondering(plan: &Plan, oud: Option<&Uitzondering>, nieuw: &Uitzondering) -> Option<(&'static str, String)> {
    let zelfde = |u: &Uitzondering| (&u.wijk, &u.functie) == (&nieuw.wijk, &nieuw.functie);
    if plan.verdeling.uitzonderingen.iter().any(zelfde) && !oud.is_some_and(zelfde) {
        return Some(("functie", "voor deze wijk en functie is er al een uitzondering; open die".to_owned()));
    }
    let basis = plan.verdeling.basis.iter().any(|r| r.functie == nieuw.functie);
    (!basis).then(|| ("functie", "deze functie heeft geen basisniveau om van af te wijken".to_owned()))
}

/// What a noun becomes when it is kept. The motivation of an exception is the reasoning of its figure.
pub fn afronden(zaak: &mut Inhoud, pad: &Pad) {
    let nieuw = bij_pad(zaak.deel(), pad).and_then(|d| d.als::<Uitzondering>()).cloned();
    if let Some(mut uitzondering) = nieuw.filter(|u| u.fte.status == Some(crate::plan::Status::Besluit)) {
        uitzondering.fte.toelichting = Some(uitzondering.motivatie.clone());
        let fte: Waarde<_> = uitzondering.fte.anders_werkend();
        let _ = crate::plan::deel::vind::zet_bij_pad(zaak.deel_mut(), &pad.met("fte"), &Inhoud::cijfer(fte));
    }
}

/// What else happens in the plan when a noun is kept.
pub fn erbij(plan: &Plan, oud: Option<&Inhoud>, nieuw: &Inhoud) -> Vec<Wijziging> {
    if let Some(team) = nieuw.als::<Buurtteam>() {
        let eigen = oud.and_then(Inhoud::als::<Buurtteam>).unwrap_or(team);
        return verhuizingen(plan, &eigen.code, team);
    }
    match (oud.and_then(Inhoud::als::<Aanstelling>), nieuw.als::<Aanstelling>()) {
        // What is left of a vacature that is filled stays one.
        (Some(oud), Some(nieuw)) => rest(plan, oud, nieuw).map(|rij| Wijziging::erbij(&rij)).into_iter().collect(),
        _ if let Some(meting) = nieuw.als::<Nulmeting>() => super::meting::vragen_erbij(plan, meting),
        _ => match (oud.and_then(Inhoud::als::<Plan>), nieuw.als::<Plan>()) {
            (Some(oud), Some(nieuw)) => jaren(oud, nieuw),
            _ => Vec::new(),
        },
    }
}

/// The wijken that a team has together with another.
fn gedeeld<'p>(
    plan: &'p Plan,
    eigen: &'p Teamcode,
    team: &'p Buurtteam,
) -> impl Iterator<Item = (&'p Buurtteam, &'p Wijkcode)> {
    let anderen = plan.buurtteams.iter().filter(move |t| t.code != *eigen);
    anderen.flat_map(move |ander| {
        ander.werkgebied.iter().filter(|wijk| team.werkgebied.contains(wijk)).map(move |wijk| (ander, wijk))
    })
}

/// True when two teams do the work of the same domeinen.
fn zelfde_werk(een: &Buurtteam, ander: &Buurtteam) -> bool {
    een.alle_domeinen() == ander.alle_domeinen()
}

fn domein(domein: Domein) -> String {
    namen::domein(domein).to_owned()
}

/// A wijk that a team takes leaves the team that does the same work there; one that does other work stays.
fn verhuizingen(plan: &Plan, eigen: &Teamcode, team: &Buurtteam) -> Vec<Wijziging> {
    gedeeld(plan, eigen, team)
        .filter(|(ander, _)| zelfde_werk(ander, team))
        .map(|(van, wijk)| Wijziging::eraf(["buurtteams", van.code.as_str(), "werkgebied", wijk.as_str()]))
        .collect()
}

/// A year more goes on from the last one that has figures, until the planner says otherwise.
fn jaren(oud: &Plan, nieuw: &Plan) -> Vec<Wijziging> {
    let erbij: Vec<u16> = nieuw.planjaren.iter().copied().filter(|jaar| !oud.planjaren.contains(jaar)).collect();
    planjaar::schrijf(oud, &erbij).into_iter().collect()
}
