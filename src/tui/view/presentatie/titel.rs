//! The first page: whether the plan is dekkend and why, in which years and bands, on how many eisen that rests, and how
//! large the plan is.

use ratatui::text::Line;

use super::dia::{Blok, Cijfer, Dia, Maat, cijfers, onder_kop, zin};
use super::gebied::bezet;
use crate::calc::Uitkomst;
use crate::text::aantal::hoofdletter;
use crate::text::{self, getal, getoond, reden::reden, strook};
use crate::tui::model::Model;
use crate::tui::view::jaarbanden;

/// What the page says.
pub fn dia(model: &Model, maat: Maat) -> Dia {
    let (plan, strip, thema) = (&model.werk.plan, &model.stand.strook, model.blik.thema);
    let kleur = thema.vonnis(strip.vonnis());
    let waarom = reden(plan, strip, &model.stand.toetsing, model.stand.jaar);
    let wie = format!("{}, gemeente {}: getoetst in {}", plan.naam, plan.gemeente.naam, strook::waarin(strip));
    let mut blokken = vec![zin("", &wie, thema.zwak(), maat.breedte)];
    blokken.extend(onder_kop("Blokkerende oorzaken per jaar en bandbreedte", thema.kop(), vec![jaren(model, maat)]));
    blokken.extend(cijfers(&geteld(model), maat));
    let rust = hoofdletter(&strook::eisen(strip));
    blokken.push(zin("", &rust, thema.zwak(), maat.breedte));
    Dia {
        groot: (format!("{} {}", strook::teken(strip.vonnis()), strook::woord(strip.vonnis())), kleur),
        punt: (waarom, kleur),
        blokken,
    }
}

/// All years and bands at a glance.
fn jaren(model: &Model, maat: Maat) -> Blok {
    let jaren = &model.stand.strook.jaren;
    let breed = if maat.ruim() { 12 } else { 7 };
    let past = (maat.breedte.saturating_sub(jaarbanden::BAND) / breed).max(1);
    let blokken =
        jaren.chunks(past).flat_map(|jaren| jaarbanden::rijen(model, jaren, breed, model.stand.strook.vonnis()));
    blokken.map(Line::from).collect()
}

fn geteld(model: &Model) -> Vec<Cijfer> {
    let (plan, uit) = (&model.werk.plan, &model.stand.uitkomst);
    let som = |van: fn(&Uitkomst, usize) -> rust_decimal::Decimal| (0..=uit.stad()).map(|g| van(uit, g)).sum();
    let regel = plan.normen.afronding;
    let fte = getoond::nodig_en_er_is(som(Uitkomst::nodig), som(Uitkomst::er_is), regel);
    let bekend = (0..=uit.stad()).all(|g| uit.nodig_bekend(g));
    let jaar = getal::jaar(model.stand.jaar);
    let benodigd = if bekend { "fte benodigd" } else { "fte benodigd, of meer," };
    let inwoners: u32 = plan.wijken.iter().map(|w| w.bevolking.inwoners).sum();
    let mut van: Vec<u16> = plan.wijken.iter().map(|w| w.bevolking.jaar).collect();
    van.sort_unstable();
    van.dedup();
    let telling = |n: usize, een: &str, meer: &str| Cijfer::nieuw(n.to_string(), if n == 1 { een } else { meer });
    vec![
        Cijfer::nieuw(fte.moet.tekst(), format!("{benodigd} in {jaar}")),
        bezet(plan, &fte, &format!(" in {jaar}")),
        Cijfer::nieuw(getal::geheel(inwoners.into()), format!("inwoners ({})", text::strook::jaren(&van))),
        telling(plan.wijken.len(), "wijk", "wijken"),
        telling(plan.buurtteams.len(), "buurtteam", "buurtteams"),
    ]
}
