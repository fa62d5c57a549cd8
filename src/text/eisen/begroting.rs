//! BG in words.

use rust_decimal::Decimal;

use crate::dekking::Bevinding;
use crate::dekking::feiten::Begroting as Feit;
use crate::plan::Plan;
use crate::text::aantal::fte;
use crate::text::eenheid::bedrag;
use crate::text::getal;

pub(super) fn wat(plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    let (is, moet) = (bedrag(b.maat.is, b.maat.eenheid), bedrag(b.maat.moet, b.maat.eenheid));
    match feit {
        Feit::BovenLumpsum { fte: hoeveel } => format!(
            "de uitgaven zijn {} meer dan de lumpsum van {moet}; dat is ongeveer {} met overhead",
            bedrag(b.maat.tekort(), b.maat.eenheid),
            fte(getal::rond(hoeveel, 1)),
        ),
        Feit::VacaturesBovenLumpsum { vacatures } => {
            let over = vacatures - b.maat.tekort();
            let over = if over > Decimal::ZERO { bedrag(over, b.maat.eenheid) } else { "niets".to_owned() };
            format!(
                "het plan kan zijn eigen vacatures niet betalen: die kosten {}, en er blijft {over} van de lumpsum van \
                 {moet} over",
                bedrag(vacatures, b.maat.eenheid),
            )
        }
        Feit::GeenOormerk => "er is niets geoormerkt voor inwonersinitiatieven".to_owned(),
        Feit::OormerkHoog => {
            format!("{is} geoormerkt voor inwonersinitiatieven, en een klein bedrag is hier hoogstens {moet}")
        }
        Feit::OormerkOvertekend => {
            format!("bij de initiatieven staat samen {is} geoormerkt, en het oormerk van de begroting is {moet}")
        }
        Feit::MinderDanReferentie(i) => {
            let naam = plan.begroting.initiatieven.get(i).map_or("", |i| &i.naam);
            format!("{naam} krijgt {is}, en kreeg in het referentiejaar {moet}, zonder besluit")
        }
        Feit::GeenInnovatie => "er is niets voor innovatie".to_owned(),
        Feit::OverheadLaag => {
            format!("overhead {is} van de kosten van personeel, en minder dan {moet} is zelden genoeg")
        }
        Feit::OverheadHoog => format!("overhead {is} van de kosten van personeel, en meer dan {moet} is veel"),
        Feit::ReserveLaag => format!("reserve {is} van de lumpsum, en {moet} is het minste"),
    }
}

pub(super) fn raad(plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    let moet = bedrag(b.maat.moet, b.maat.eenheid);
    match feit {
        Feit::BovenLumpsum { fte: hoeveel } => {
            let (euro, ongeveer) = (bedrag(b.maat.tekort(), b.maat.eenheid), fte(getal::rond(hoeveel, 1)));
            format!("geef {euro} minder uit, of spreek een hogere lumpsum af; {ongeveer} is even veel")
        }
        Feit::VacaturesBovenLumpsum { .. } => format!(
            "vervul voor {} minder aan vacatures, of later (de dag bij “vanaf”), of bespaar dat op iets anders",
            bedrag(b.maat.tekort(), b.maat.eenheid)
        ),
        Feit::GeenOormerk => "vul bij de begroting in wat er voor bestaande initiatieven is".to_owned(),
        Feit::OormerkHoog => format!("oormerk hoogstens {moet}, of leg vast waarom het meer is"),
        Feit::OormerkOvertekend => format!("verdeel hoogstens {moet}, of verhoog het oormerk"),
        Feit::MinderDanReferentie(_) => format!("oormerk {moet}, of geef het lagere bedrag de status besluit"),
        Feit::GeenInnovatie => "zet bij de begroting welk deel van de activiteiten voor innovatie is".to_owned(),
        Feit::OverheadLaag => {
            format!("zoek na welke posten in {} ontbreken", bedrag(plan.begroting.overhead.midden, b.maat.eenheid))
        }
        Feit::OverheadHoog => format!("breng de overhead terug tot {moet}, of leg vast waarom die meer is"),
        Feit::ReserveLaag => format!("reserveer {moet} van de lumpsum"),
    }
}
