//! Findings in words: where, what, and how much short. What a group of requirements says stands in `super::eisen`.

use rust_decimal::Decimal;

use super::aantal::hoofdletter;
use super::{eenheid, eisen, getal, kerncijfer, namen, norm, plek, scope};
use crate::calc::Uitkomst;
use crate::dekking::feiten::{Bereikbaar, Huisvesting, Ongedekt, Voldoende};
use crate::dekking::{Bevinding, Feit, Gegeven, Moment, Open, Over};
use crate::plan::{Band, Plan};

/// One line: “Marsdijk: 4.310 van 11.930 inwoners wonen verder dan 800 m van een ontmoetingsplek (…)”.
pub fn regel(plan: &Plan, bevinding: &Bevinding) -> String {
    format!("{}: {}", hoofdletter(&plek::waar(plan, bevinding)), wat(plan, bevinding))
}

/// As [`wat`] for who looks at one gebied: of what several of them share, first what is this one's, and where the rest is.
pub fn in_gebied(plan: &Plan, uitkomst: &Uitkomst, bevinding: &Bevinding, gebied: usize) -> String {
    let Feit::Voldoende(Voldoende::Ongedekt(uren)) = &bevinding.feit else { return wat(plan, bevinding) };
    if bevinding.gebieden.len() < 2 {
        return wat(plan, bevinding);
    }
    let hier = uren.werk.iter().filter(|(g, _)| *g == gebied);
    let (gevraagd, gedekt) = hier.fold((Decimal::ZERO, Decimal::ZERO), |(gevraagd, gedekt), waar| {
        (gevraagd + uitkomst.gedekt.gevraagd[*waar], gedekt + uitkomst.gedekt.gedekt[*waar])
    });
    format!(
        "{} van {} uur hier is niet gedekt; {}",
        getal::uren_heel(gevraagd - gedekt),
        getal::geheel(gevraagd),
        regel(plan, bevinding),
    )
}

/// As [`wat`], without the norm and the reasons behind it: for a screen that is read from afar.
pub fn kern(plan: &Plan, bevinding: &Bevinding) -> String {
    let heel = wat(plan, bevinding);
    heel.split([';', '(']).next().unwrap_or_default().trim_end().to_owned()
}

/// What is found, without the place.
pub fn wat(plan: &Plan, bevinding: &Bevinding) -> String {
    eisen::wat(plan, bevinding)
}

/// Hours that are not covered, whether that is a finding or stays within the norm.
pub fn ongedekt(plan: &Plan, uren: &Ongedekt) -> String {
    eisen::ongedekt(plan, uren)
}

/// What is lacking in the fewest words, for beside a sign: “jeugd-ggz-behandelaar”, “hoofdlocatie”; else the eis.
pub fn kortst(plan: &Plan, bevinding: &Bevinding) -> String {
    let wat = match &bevinding.feit {
        Feit::Voldoende(Voldoende::Ongedekt(uren)) => {
            uren.mist.first().map_or_else(String::new, |&(_, functie)| plek::functie(plan, functie))
        }
        Feit::Huisvesting(Huisvesting::GeenTeamplek { .. }) => "teamlocatie".to_owned(),
        Feit::Huisvesting(Huisvesting::GeenCentralePlek { .. }) => "hoofdlocatie".to_owned(),
        Feit::Huisvesting(Huisvesting::WerkplekkenTekort { .. }) => "werkplekken".to_owned(),
        Feit::Bereikbaar(Bereikbaar::WeinigOpen(_)) => "openingstijden".to_owned(),
        Feit::Bereikbaar(_) => "bereik".to_owned(),
        _ => over(plan, bevinding.over),
    };
    if wat.is_empty() { bevinding.eis.id.to_owned() } else { wat }
}

/// How much is short, in words: “0,6 fte te kort”.
pub fn tekort_in_woorden(bevinding: &Bevinding) -> String {
    eenheid::tekort(&bevinding.maat)
}

/// What a finding is about in its place: the functie, the voorziening; empty where it is the place itself.
pub fn over(plan: &Plan, over: Over) -> String {
    match over {
        // Of people lacking the words of the finding say who.
        Over::Plaats | Over::Mensen(_) => String::new(),
        Over::Functie(f) => plek::functie(plan, f),
        Over::Domein(domein) => namen::domein(domein).to_owned(),
        Over::Levering { organisatie, functie } => {
            format!("{} van {}", plek::functie(plan, functie), plek::organisatie(plan, organisatie))
        }
        Over::Aanstelling(a) => plan.bezetting.get(a).map_or_else(String::new, |r| r.code.to_string()),
        Over::Overname(o) => plan.overname.get(o).map_or_else(String::new, |o| o.vanuit.clone()),
        Over::Verdeling(deel) => namen::deel_van_verdeling(deel).to_owned(),
        Over::Vacatures => "de vacatures".to_owned(),
        Over::Vrijwilligers => "de vrijwilligers".to_owned(),
        Over::Plus => "de wijkplus".to_owned(),
        Over::Scope(s) => scope::naam(plan, s),
        Over::Budgetregel(regel) => format!("de budgetregel {}", regel.woord()),
        Over::Initiatief(i) => plan.begroting.initiatieven.get(i).map_or_else(String::new, |i| i.naam.clone()),
        Over::Buurtteam(t) => plan.buurtteams.get(t).map_or_else(String::new, plek::team),
        Over::Organisatie(o) => plek::organisatie(plan, o),
        Over::Voorziening(v) => plek::voorziening(plan, v),
        Over::Expertise(expertise) => format!("expertise {}", expertise.woord()),
        Over::Locatie(_) | Over::Verdwenen(_) => {
            eisen::locatie(plan, over).map_or_else(String::new, |plek| plek.naam.clone())
        }
        Over::Locatiesoort(soort) => namen::locatiesoort(soort).to_owned(),
        Over::Kanaal(soort) => soort.woord().to_owned(),
        Over::Moment(Moment::Overdag) => "overdag".to_owned(),
        Over::Moment(Moment::Avond) => "'s avonds".to_owned(),
        Over::Moment(Moment::Dagen) => "de dagen van de week".to_owned(),
        Over::Werkplekken => "de werkplekken".to_owned(),
        Over::Ruimte(soort) => namen::ruimten(soort).to_owned(),
        Over::Gegeven(gegeven) => over_gegeven(plan, gegeven),
    }
}

fn over_gegeven(plan: &Plan, gegeven: Gegeven) -> String {
    match gegeven {
        Gegeven::Cijfers => "de kerncijfers".to_owned(),
        Gegeven::Vraag => "de vraag".to_owned(),
        Gegeven::Voorziening(v) => plek::voorziening(plan, v),
        Gegeven::Gewicht(g) => plan
            .verdeling
            .gewichten
            .get(g)
            .map_or_else(String::new, |g| format!("het gewicht {}", kerncijfer::naam(g.naar))),
        Gegeven::Reeksen(jaar) => format!("cijfers tot en met {jaar}"),
        Gegeven::Fasering(jaar) => format!("de fasering tot en met {jaar}"),
        Gegeven::Prognose => "de prognose".to_owned(),
    }
}

/// A finding as what another follows from, or that follows from another: “VD-1 jeugd-ggz in Lariks”.
pub fn verwijzing(plan: &Plan, bevinding: &Bevinding) -> String {
    let waar = plek::waar(plan, bevinding);
    match over(plan, bevinding.over) {
        wat if wat.is_empty() => format!("{} {waar}", bevinding.eis.id),
        wat => format!("{} {wat} in {waar}", bevinding.eis.id),
    }
}

/// What cannot be judged, in one line: “Noorderpark: nog niet te toetsen: het buurtteam ontbreekt”.
pub fn open(plan: &Plan, open: &Open) -> String {
    let waar = hoofdletter(&plek::van_bevinding(plan, open.plaats));
    format!("{waar}: {}", super::oordeel::nog_niet(open.ontbreekt))
}

/// Everything about a finding, a line each: what is found, what is short, the eis with its norm, and where that comes
/// from.
pub fn volledig(plan: &Plan, bevinding: &Bevinding, band: Band) -> Vec<String> {
    let eis = bevinding.eis;
    let mut uit = vec![regel(plan, bevinding)];
    uit.extend(eisen::meer(plan, bevinding));
    uit.push(format!("Tekort: {}.", tekort_in_woorden(bevinding)));
    uit.push(format!("Eis {}: {} ({}).", eis.id, eis.titel, namen::ernst(bevinding.ernst)));
    uit.extend(norm::norm(plan, eis, band).map(|norm| format!("Norm: {norm}.")));
    uit.push(format!("Bron: {}, {}: “{}”", eis.bron.document, eis.bron.plaats, eis.bron.citaat));
    uit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dekking::Toetsing;

    #[test]
    fn a_place_that_was_sold_is_named() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let toetsing = Toetsing::van(&plan, &crate::calc::bereken(&plan, 2028, Band::Midden));
        let zinnen: Vec<String> = toetsing.bevindingen.iter().map(|b| regel(&plan, b)).collect();
        assert!(zinnen.iter().any(|zin| zin.contains(" is verkocht in 2024")), "{zinnen:#?}");
    }
}
