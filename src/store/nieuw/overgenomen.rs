//! What a plan of another gemeente takes from the example: norms, working hours, functies and voorzieningen, each figure
//! marked as an aanname. What only holds in the gemeente of the example stays there: its organisaties, teams, places and
//! people, what it asks and decided, its money, and its numbers of clients, which become a rate.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::calc::afronding::{deel, halverwege};
use crate::calc::kerncijfers::{Aantal, aantallen};
use crate::plan::bron::Broncode;
use crate::plan::deel::{Blik, Blikmut, Deel, Groep as _, Inhoud};
use crate::plan::verdeling::{Gewicht, Verdeling};
use crate::plan::voorziening::Mandaat;
use crate::plan::{
    Band, Begroting, EisUit, Herkomst, Kerncijfer, Lijst, Opdracht, Plan, Status, Steun, Voorziening, Vraagregel,
    Waarde,
};
use crate::text::getal;

/// The parts of the plan of which the figures are taken over.
const DELEN: [&str; 5] = ["normen", "werktijden", "functies", "voorzieningen", "begroting"];

/// Sources that count in the gemeente of the example and nowhere else.
const TELLINGEN: [&str; 3] = ["CBS-", "RIVM-", "DUO-"];

/// Requirements that are those of the gemeente of the example, and why they are off.
const EISEN_UIT: [(&str, &str); 2] = [
    ("TM-1", "Het aantal buurtteams komt uit het rapport van Assen; uw gemeente kiest haar eigen aantal"),
    ("FA-2", "Niet eerder dan januari 2028 is een afspraak van Assen"),
];

/// The example without what is only of its own gemeente.
pub(super) fn van(voorbeeld: &Plan) -> Plan {
    let van = &voorbeeld.gemeente.naam;
    let aanname = |toelichting: String| Herkomst { bron: None, status: Some(Status::Aanname), toelichting };
    let mut plan = Plan {
        herkomst: aanname(format!(
            "Overgenomen uit het voorbeeldplan van {van}; vervang het door een cijfer van uw gemeente"
        )),
        opdracht: Opdracht::default(),
        scope: Lijst::default(),
        organisaties: Lijst::default(),
        buurtteams: Lijst::default(),
        bezetting: Lijst::default(),
        overname: Lijst::default(),
        locaties: Lijst::default(),
        kanalen: Lijst::default(),
        verdeling: verdeling(voorbeeld),
        begroting: begroting(&voorbeeld.begroting),
        prognose: None,
        eisen_uit: EISEN_UIT
            .map(|(eis, waarom)| EisUit { eis: eis.into(), motivatie: waarom.to_owned() })
            .to_vec()
            .into(),
        wegingen: Lijst::default(),
        eisen_af: Lijst::default(),
        meetvragen: Lijst::default(),
        nulmetingen: Lijst::default(),
        realisatie: Lijst::default(),
        besprekingen: Lijst::default(),
        scenarios: Lijst::default(),
        inlezingen: Lijst::default(),
        besluiten: Lijst::default(),
        mijlpalen: Lijst::default(),
        risicos: Lijst::default(),
        standpunten: Lijst::default(),
        open_punten: Lijst::default(),
        notities: Lijst::default(),
        wijken: Lijst::default(),
        ..voorbeeld.clone()
    };
    plan.normen.buurtteams = onbekend(Decimal::ONE, "Niet bekend hoeveel; eis TM-1 staat daarom uit");
    for voorziening in &mut plan.voorzieningen {
        hier_niet(voorziening);
        naar_tarief(voorbeeld, voorziening);
    }
    let mut over = Over { voor: format!("Voorbeeld {van}: "), bronnen: BTreeSet::new() };
    for naam in DELEN {
        if let Some(deel) = plan.veld_mut(naam) {
            over.neem(deel);
        }
    }
    plan.bronnen.retain(|b| over.bronnen.contains(&b.code));
    plan
}

/// A figure that the file must hold and of which nothing is known.
fn onbekend<W: crate::plan::waarde::Werking>(waarde: Decimal, waarom: &str) -> Waarde<W> {
    let mut uit = Waarde::vast(waarde);
    (uit.status, uit.toelichting) = (Some(Status::Aanname), Some(waarom.to_owned()));
    uit
}

const VERPLICHT: &str = "Niet bekend: het veld is verplicht";

/// The money without any amount.
fn begroting(voorbeeld: &Begroting) -> Begroting {
    Begroting {
        lumpsum: Vec::new(),
        oormerk: onbekend(Decimal::ZERO, VERPLICHT),
        activiteiten: onbekend(Decimal::ZERO, VERPLICHT),
        innovatie: None,
        initiatieven: Vec::new(),
        budgetregels: Vec::new(),
        verschuivingen: Vec::new(),
        ..voorbeeld.clone()
    }
}

/// Nothing to distribute yet, and every inhabitant weighs the same.
fn verdeling(voorbeeld: &Plan) -> Verdeling {
    Verdeling {
        totaal: onbekend::<Steun>(Decimal::ZERO, VERPLICHT),
        basis: Vec::new(),
        gewichten: vec![Gewicht {
            naar: Kerncijfer::Inwoners,
            procent: Decimal::ONE_HUNDRED,
            toelichting: "Nog niet gekozen: elke inwoner telt even zwaar".to_owned(),
        }],
        uitzonderingen: Vec::new(),
        correcties: Vec::new(),
        ..voorbeeld.verdeling.clone()
    }
}

/// What the gemeente of the example bought, decided and expects of a voorziening.
fn hier_niet(voorziening: &mut Voorziening) {
    voorziening.vervangt.clear();
    voorziening.taken.clear();
    voorziening.groep.clear();
    voorziening.mandaat = Mandaat::default();
    voorziening.budgetregel = None;
    voorziening.perceel.clear();
    voorziening.status = None;
    voorziening.fasering.clear();
    voorziening.preventie.clear();
}

/// A total of the whole gemeente becomes as many per 1.000 of what it is spread by.
fn naar_tarief(voorbeeld: &Plan, voorziening: &mut Voorziening) {
    let Vraagregel::Verdeeld { totaal, naar } = &voorziening.vraag else { return };
    let samen: Option<Decimal> = aantallen(voorbeeld, *naar, Band::Midden).into_iter().map(Aantal::waarde).sum();
    let Some(samen) = samen.filter(|samen| !samen.is_zero()) else { return };
    let tarief = |hoeveel: Decimal| halverwege(deel(hoeveel * Decimal::ONE_THOUSAND, samen), 2);
    let mut aantal = Waarde::band(tarief(totaal.laag), tarief(totaal.midden), tarief(totaal.hoog));
    let (hoeveel, van) = (getal::volledig(totaal.midden), getal::geheel(samen));
    let eigen = totaal.toelichting.as_deref().unwrap_or_default();
    (aantal.bron, aantal.status) = (totaal.bron.clone(), totaal.status);
    aantal.toelichting = Some(format!("{hoeveel} op {van} in de hele gemeente. {eigen}").trim_end().to_owned());
    voorziening.vraag = Vraagregel::PerDuizend { aantal, van: *naar };
}

/// Marks figures as taken over, and remembers which sources they still name.
struct Over {
    voor: String,
    bronnen: BTreeSet<Broncode>,
}

impl Over {
    fn neem(&mut self, deel: &mut dyn Deel) {
        // What a plan leaves out is a default of the program, and stays that.
        let tekst = deel.ron().unwrap_or_default();
        match deel.blik() {
            Blik::Cijfer(_) => return self.cijfer(deel),
            Blik::Herkomst(herkomst) => {
                let mut herkomst = herkomst.clone();
                self.herkomst(&mut herkomst);
                // It is of the same kind.
                let _ = deel.zet(&Inhoud::from(&herkomst));
                return;
            }
            _ => {}
        }
        match deel.blik_mut() {
            Blikmut::Groep(groep) => {
                for veld in groep.velden() {
                    if tekst.contains(&format!("{}:", veld.naam))
                        && let Some(deel) = groep.veld_mut(veld.naam)
                    {
                        self.neem(deel);
                    }
                }
            }
            Blikmut::Rijen(rijen) => {
                for plaats in 0..rijen.aantal() {
                    if let Some(rij) = rijen.rij_mut(plaats) {
                        self.neem(rij);
                    }
                }
            }
            Blikmut::Heel | Blikmut::Kaart(_) => {}
        }
    }

    fn cijfer(&mut self, deel: &mut dyn Deel) {
        let Some(mut waarde) = deel.inhoud().als_cijfer().cloned() else { return };
        let eigen = Herkomst {
            bron: waarde.bron.take(),
            status: waarde.status,
            toelichting: waarde.toelichting.take().unwrap_or_default(),
        };
        if eigen.is_leeg() {
            return;
        }
        let mut herkomst = eigen;
        self.herkomst(&mut herkomst);
        waarde.bron = herkomst.bron;
        waarde.status = herkomst.status;
        waarde.toelichting = Some(herkomst.toelichting).filter(|tekst| !tekst.is_empty());
        let _ = deel.zet(&Inhoud::cijfer(waarde));
    }

    fn herkomst(&mut self, herkomst: &mut Herkomst) {
        if herkomst.is_leeg() {
            return;
        }
        herkomst.status = Some(Status::Aanname);
        herkomst.bron = herkomst.bron.take().filter(|b| !TELLINGEN.iter().any(|begin| b.as_str().starts_with(begin)));
        self.bronnen.extend(herkomst.bron.clone());
        // What is not known here does not come from there.
        if !herkomst.toelichting.is_empty() && !herkomst.toelichting.starts_with("Niet bekend") {
            herkomst.toelichting.insert_str(0, &self.voor);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::{Gids, vraag};

    /// In its own gemeente the rates ask what the totals did, but for what rounding them takes.
    #[test]
    fn a_total_of_the_example_becomes_a_rate_that_asks_as_much() {
        let voorbeeld = crate::store::ingebouwd().unwrap().plan;
        let mut plan = van(&voorbeeld);
        plan.wijken = voorbeeld.wijken.clone();
        assert!(plan.voorzieningen.iter().all(|v| !matches!(v.vraag, Vraagregel::Verdeeld { .. })));
        let samen = |plan: &Plan, v: usize| -> Decimal {
            vraag::bereken(plan, &Gids::van(plan), 2028, Band::Midden).volume.kolom(v).sum()
        };
        for v in 0..plan.voorzieningen.len() {
            let (was, is) = (samen(&voorbeeld, v), samen(&plan, v));
            assert!(!was.is_zero() && ((is - was) / was).abs() < Decimal::new(1, 2), "{v}: {was} {is}");
        }
    }

    #[test]
    fn what_is_not_known_does_not_come_from_the_example() {
        let plan = van(&crate::store::ingebouwd().unwrap().plan);
        let tekst = |w: &Option<String>| w.clone().unwrap_or_default();
        assert_eq!(tekst(&plan.begroting.oormerk.toelichting), VERPLICHT);
        assert!(tekst(&plan.normen.inwoners_eigen_plek.toelichting).starts_with("Voorbeeld Assen: Onder de 2.500"));
        // A norm that the example leaves to the program is no figure of the example.
        assert!(!tekst(&plan.normen.fte_verbinder.toelichting).starts_with("Voorbeeld"));
        let begeleiding = plan.voorzieningen.iter().find(|v| v.code.as_str() == "begeleiding-licht").unwrap();
        let Vraagregel::PerDuizend { aantal, .. } = &begeleiding.vraag else { panic!("{:?}", begeleiding.vraag) };
        assert!(tekst(&aantal.toelichting).starts_with("Voorbeeld Assen: 600 op "), "{:?}", aantal.toelichting);
        assert!(begeleiding.vervangt.is_empty() && begeleiding.preventie.is_empty());
    }
}
