//! SC in words.

use crate::dekking::Bevinding;
use crate::dekking::feiten::Scope as Feit;
use crate::plan::Plan;
use crate::text::aantal::kleine_letter;
use crate::text::eenheid::bedrag;
use crate::text::{bevinding, plek, scope};

pub(super) fn wat(plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    let wat = bevinding::over(plan, b.over);
    let ook = |aanbieder: bool| if aanbieder { "" } else { ", en geen organisatie biedt het aan" };
    match feit {
        Feit::ZonderVoorziening { aanbieder } => format!("geen voorziening voert {wat} uit{}", ook(aanbieder)),
        Feit::ZonderWerk { voorziening, aanbieder } => {
            format!("naar {} voor {wat} is dit jaar geen vraag{}", plek::voorziening(plan, voorziening), ook(aanbieder))
        }
        Feit::ZonderMensen { voorziening, aanbieder } => {
            format!("niemand doet het werk van {} voor {wat}{}", plek::voorziening(plan, voorziening), ook(aanbieder))
        }
        Feit::ZonderAanbieder { gemeente: true } => format!("alleen de gemeente biedt {wat} aan"),
        Feit::ZonderAanbieder { gemeente: false } => format!("geen organisatie biedt {wat} aan"),
        Feit::NogTeVragen(wie) => format!("of {} {wat} aanbiedt, is nog te vragen", naam(plan, wie)),
        Feit::BuitenMandaat(plaats) => {
            format!("{wat} hoort bij wat het buurtteam niet mag doen: {}", scope::naam(plan, plaats))
        }
        Feit::BesluitDoorTeam => format!("het buurtteam besluit over {wat}, en is daarvoor alleen de toegang"),
        Feit::IndicatieDoorTeam => format!(
            "het buurtteam indiceert zelf bij {wat}: S2 wil dat, en volgens S0 vraag 62 blijft wat buiten de scope valt bij \
             de gemeente"
        ),
        Feit::NietBespreekbaar(plaats) => {
            format!("{} is nog bespreekbaar, en {wat} is niet zo gemarkeerd", scope::naam(plan, plaats))
        }
        Feit::ZonderScenario(plaats) => {
            format!(
                "{} is nog bespreekbaar, en geen scenario laat het plan zonder {wat} zien",
                scope::naam(plan, plaats)
            )
        }
        Feit::BovenRegel => format!(
            "de voorzieningen van {wat} kosten {} meer dan de {} die op die regel staat",
            bedrag(b.maat.tekort(), b.maat.eenheid),
            bedrag(b.maat.moet, b.maat.eenheid)
        ),
    }
}

pub(super) fn raad(plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    let wat = bevinding::over(plan, b.over);
    match feit {
        Feit::ZonderVoorziening { .. } => {
            format!("vul {wat} in bij de voorziening die dit doet (“vervangt” of “taken”), of voeg er een toe")
        }
        Feit::ZonderWerk { voorziening, .. } => {
            format!("vul de vraag naar {} in, of kijk haar fasering na", plek::voorziening(plan, voorziening))
        }
        Feit::ZonderMensen { voorziening, .. } => {
            format!("zet mensen in voor {}", plek::voorziening(plan, voorziening))
        }
        Feit::ZonderAanbieder { .. } => {
            format!("zoek een organisatie die {wat} biedt, en vul dat in bij haar aanbod")
        }
        Feit::NogTeVragen(wie) => {
            format!("vraag het {}, en zet daarna bij haar aanbod “nog te vragen” op nee", naam(plan, wie))
        }
        Feit::BuitenMandaat(_) => format!("haal {wat} uit het plan; de gemeente regelt dit"),
        Feit::BesluitDoorTeam => "laat het besluit bij Werkplein Drentsche Aa of de gemeente".to_owned(),
        Feit::IndicatieDoorTeam => "leg dit als open punt voor aan de gemeente".to_owned(),
        Feit::NietBespreekbaar(_) => format!("zet de status van {wat} op bespreekbaar"),
        Feit::ZonderScenario(plaats) => {
            match plan.scope.get(plaats).map(|s| s.keuze.as_str()).filter(|k| !k.is_empty()) {
                Some(keuze) => format!("kies de actie “scenario zonder {}”", kleine_letter(keuze)),
                None => format!("maak een scenario waarin de status van {} uit is", scope::naam(plan, plaats)),
            }
        }
        Feit::BovenRegel => format!(
            "besluit over een verschuiving van {} naar deze regel, of geef er minder aan uit",
            bedrag(b.maat.tekort(), b.maat.eenheid)
        ),
    }
}

fn naam(plan: &Plan, organisatie: usize) -> &str {
    plan.organisaties.get(organisatie).map_or("", |o| &o.naam)
}
