//! Scenario's: the base plan and what is tried out on it, with what follows from each, and the wijzigingen of the
//! selected one.
//!
//! ```text
//! ┌ Scenario's 2028 · bandbreedte midden ───────────────────────────────────────────────┐
//! │                  wijz. botst er is ongedekt werkpl. kosten    over   ▲   !   │
//! │ ▲ basisplan          –     – 301,4    2.871 210/205 34.463    +93  16   7    │
//! │▸»▲ Meer jeugd        3     – 303,0    2.402 210/206 34.610    -54  14   7    │
//! ┌ Meer jeugd: 3 wijzigingen ───────────────────────────────────────────────────┐
//! │ tegenover het basisplan: er is +1,6 fte · kosten +€ 147.000 · ▲ 16 → 14      │
//! │▸ 1 Buurtteam Peelo, jeugd- en gezinswerker: 1,2 → 1,6 fte                    │
//! └──────────────────────────────────────────────────────────────────────────────┘
//! ```

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use rust_decimal::Decimal;
use unicode_width::UnicodeWidthStr;

use super::tabel::{Kolom, Tabelbeeld, Vak};
use super::vel::{Vel, breek};
use crate::calc::huisvesting::hele_werkplekken;
use crate::dekking::Ernst;
use crate::plan::Onderwerp;
use crate::plan::scenario::toepassen::anders;
use crate::report::niet_ingevuld::Grond;
use crate::report::varianten::{BASIS, Uitslag, Variant, naam};
use crate::text::aantal::{aantal, hoofdletter};
use crate::text::{datum, getal, getoond, namen, oordeel, strook};
use crate::tui::message::{Doel, Message};
use crate::tui::{notities, onderwerpen};

/// From this width on, the differences with the base plan stand in the table.
const BREED: u16 = 120;
/// Stands for a figure that is being worked out.
const NOG_NIET: &str = "…";
/// Stands where botsingen are counted, for a scenario that was merged.
const IN_PLAN: &str = "in plan";
const DUIZEND: Decimal = Decimal::ONE_THOUSAND;

/// Draws the screen.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let rijen = u16::try_from(vel.model.aantal_varianten()).unwrap_or(u16::MAX);
    let boven = rijen.saturating_add(3).min(vlak.height / 2).max(5);
    let [boven, onder] = vlak.layout(&Layout::vertical([Constraint::Length(boven), Constraint::Fill(1)]));
    tabel(vel, boven);
    detail(vel, onder);
}

/// A column of figures: its heading, its width, the figure, and its difference with the base plan.
struct Cijfer {
    kop: &'static str,
    breedte: usize,
    toon: fn(&Uitslag) -> String,
    verschil: fn(&Uitslag, &Uitslag) -> String,
}

/// What is left out on a narrow screen: the hours that nobody can do, and the money, tell more.
const RUIM: [&str; 3] = ["benodigd", "ratio", "bereik"];

const CIJFERS: [Cijfer; 10] = [
    Cijfer {
        kop: "benodigd",
        breedte: 8,
        toon: |u| u.stad.fte().0.tekst(),
        verschil: |u, b| delta(u.stad.nodig - b.stad.nodig, 1),
    },
    Cijfer {
        kop: "ratio",
        breedte: 5,
        toon: |u| u.stad.ratio_getoond().unwrap_or_else(streep),
        verschil: |u, b| delta(u.stad.ratio.unwrap_or_default() - b.stad.ratio.unwrap_or_default(), 2),
    },
    Cijfer {
        kop: "bezet",
        breedte: 5,
        toon: |u| u.stad.fte().1.tekst(),
        verschil: |u, b| delta(u.stad.er_is - b.stad.er_is, 1),
    },
    Cijfer {
        kop: "ongedekt",
        breedte: 8,
        toon: |u| getoond::rond(u.stad.ongedekt, 0).tekst(),
        verschil: |u, b| delta(u.stad.ongedekt - b.stad.ongedekt, 0),
    },
    Cijfer {
        kop: "werkpl.",
        breedte: 7,
        toon: |u| {
            format!(
                "{}/{}",
                getal::geheel(u.stad.werkplekken),
                getal::geheel(hele_werkplekken(u.stad.werkplekken_nodig))
            )
        },
        verschil: |u, b| delta(u.stad.werkplekken - b.stad.werkplekken, 0),
    },
    Cijfer {
        kop: "bereik",
        breedte: 6,
        toon: |u| u.stad.bereik_getoond().map_or_else(streep, |p| format!("{p} %")),
        verschil: |u, b| delta(u.stad.bereik().unwrap_or_default() - b.stad.bereik().unwrap_or_default(), 0),
    },
    Cijfer {
        kop: "kosten",
        breedte: 6,
        toon: |u| getal::geheel(u.stad.kosten / DUIZEND),
        verschil: |u, b| delta((u.stad.kosten - b.stad.kosten) / DUIZEND, 0),
    },
    Cijfer {
        kop: "over",
        breedte: 7,
        toon: |u| u.saldo.map_or_else(streep, |s| getoond::rond(s / DUIZEND, 0).verschil()),
        verschil: |u, b| delta((u.saldo.unwrap_or_default() - b.saldo.unwrap_or_default()) / DUIZEND, 0),
    },
    Cijfer { kop: "▲", breedte: 3, toon: |u| u.oorzaken[0].to_string(), verschil: |u, b| telverschil(u, b, 0) },
    Cijfer { kop: "!", breedte: 3, toon: |u| u.oorzaken[1].to_string(), verschil: |u, b| telverschil(u, b, 1) },
];

/// The figures that follow from who works there.
const VAN_MENSEN: [&str; 5] = ["ratio", "bezet", "ongedekt", "werkpl.", "kosten"];

fn streep() -> String {
    getal::STREEP.to_owned()
}

/// A difference with its sign; nothing where there is none.
fn delta(waarde: Decimal, decimalen: u32) -> String {
    let getoond = getoond::rond(waarde, decimalen);
    if getoond.waarde.is_zero() { String::new() } else { getoond.verschil() }
}

fn telverschil(uitslag: &Uitslag, basis: &Uitslag, ernst: usize) -> String {
    delta(Decimal::from(uitslag.oorzaken[ernst]) - Decimal::from(basis.oorzaken[ernst]), 0)
}

fn tabel(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let scenarios = &model.werk.basis().scenarios;
    let varianten: Vec<Option<&Variant>> = (0..=scenarios.len()).map(|i| model.stand.bekende_variant(i)).collect();
    let uitslagen: Vec<Option<Uitslag>> = varianten.iter().map(|variant| variant.and_then(Variant::uitslag)).collect();
    let titel = format!("Scenario's {} · bandbreedte {}", model.stand.jaar, namen::band(model.stand.band));
    let dekkend = if vlak.width >= BREED { "▲ niet dekkend · " } else { "" };
    let voet = format!(" » ziet u nu · {dekkend}ongedekt: uren · kosten zonder, over na reserve, × € 1.000 ");
    let voet = Line::styled(voet, thema.zwak());
    let binnen = vel.kader_met_voet(vlak, &titel, voet);
    let breed = binnen.width >= BREED;
    let botst = if scenarios.iter().any(|s| s.samengevoegd.is_some()) { IN_PLAN.len() } else { 5 };
    let mut kolommen = vec![Kolom::tekst("", 14), Kolom::getal("wijz.", 5), Kolom::getal("botst", botst)];
    let cijfers = CIJFERS.iter().filter(|c| breed || !RUIM.contains(&c.kop));
    // Each with its difference, where there is any and room for it.
    let mut welke: Vec<(&Cijfer, bool)> = Vec::new();
    for cijfer in cijfers {
        welke.push((cijfer, false));
        kolommen.push(Kolom::getal(cijfer.kop, cijfer.breedte));
        let verschil = |(u, basis): (&Uitslag, &Uitslag)| (cijfer.verschil)(u, basis).width();
        let verschillen = uitslagen.iter().filter_map(|u| u.as_ref().zip(uitslagen[0].as_ref())).map(verschil);
        let langste = verschillen.max().unwrap_or(0);
        if breed && langste > 0 {
            welke.push((cijfer, true));
            kolommen.push(Kolom::getal("±", langste.max(4)));
        }
    }
    let actief = model.werk.actief.as_ref().map(|a| &a.code);
    let zonder_mensen = Grond::Bezetting.is_leeg(model.werk.basis());
    let vak = |r: usize, k: usize| -> Vak {
        let (scenario, variant) = (r.checked_sub(1).map(|i| &scenarios[i]), varianten[r]);
        match k {
            0 => {
                let hier = scenario.map(|s| &s.code) == actief;
                let merk = if hier { "»" } else { " " };
                let teken = match variant.map(|variant| &variant.strook) {
                    None => strook::teken(None),
                    Some(None) => " ",
                    Some(Some(strip)) => strook::teken(strip.vonnis()),
                };
                let naam = scenario.map_or_else(|| BASIS.to_owned(), naam);
                let over = scenario.map_or(Onderwerp::Plan, |s| onderwerpen::van_scenario(&s.code));
                let notitie = notities::merk(&model.werk.plan, &over);
                (format!("{merk}{teken} {naam}{notitie}"), if hier { thema.kop() } else { Style::new() })
            }
            1 => scenario.map_or((streep(), thema.zwak()), |s| (s.wijzigingen.len().to_string(), Style::new())),
            2 if scenario.is_some_and(|s| s.samengevoegd.is_some()) => (IN_PLAN.to_owned(), thema.kop()),
            2 => match variant.map(|variant| variant.botsingen.len()) {
                None => (NOG_NIET.to_owned(), thema.zwak()),
                Some(0) => (streep(), thema.zwak()),
                Some(n) => (format!("▲ {n}"), thema.fout()),
            },
            k => {
                let (cijfer, is_verschil) = welke[k - 3];
                match (&uitslagen[r], &uitslagen[0]) {
                    (Some(u), Some(basis)) if is_verschil => ((cijfer.verschil)(u, basis), thema.kop()),
                    _ if is_verschil => (String::new(), thema.zwak()),
                    // Nobody is filled in yet: that is not nought.
                    (Some(u), _) if zonder_mensen && u.stad.er_is.is_zero() && VAN_MENSEN.contains(&cijfer.kop) => {
                        (streep(), thema.zwak())
                    }
                    (Some(u), _) => ((cijfer.toon)(u), Style::new()),
                    (None, _) if variant.is_none() => (NOG_NIET.to_owned(), thema.zwak()),
                    (None, _) => (streep(), thema.zwak()),
                }
            }
        }
    };
    Tabelbeeld {
        kolommen,
        vast_rechts: 0,
        rijen: varianten.len(),
        vak: &vak,
        gekozen: Some(model.blik.keuze.scenario.min(varianten.len() - 1)),
        kolom: None,
        totaal: None,
        klik: &|r, _| Some(Message::Kies(Doel::Scenario(r))),
        leeg: "",
    }
    .teken(vel, binnen);
}

fn detail(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let model = vel.model;
    let bekend = |nummer: usize| model.stand.bekende_variant(nummer);
    let Some(scenario) = model.gekozen_scenario() else { return van_basis(vel, vlak, bekend(0)) };
    let thema = vel.thema();
    let n = scenario.wijzigingen.len();
    let titel = format!("{}: {}", hoofdletter(&scenario.naam), aantal(Decimal::from(n), "wijziging", "wijzigingen"));
    let voet = if n > 1 { " ← → kiest een wijziging " } else { "" };
    let binnen = vel.kader_met_voet(vlak, &titel, Line::styled(voet, thema.zwak()));
    let breedte = usize::from(binnen.width).saturating_sub(6);
    let ruimte = usize::from(binnen.width).saturating_sub(2);
    let (Some(basis), Some(gekozen)) = (bekend(0), bekend(model.blik.keuze.scenario)) else {
        return vel.regel(binnen, Line::styled(format!(" {}", strook::woord(None)), thema.zwak()));
    };
    let mut kop: Vec<Line<'_>> = vonnis(vel, gekozen, ruimte).into_iter().collect();
    let zinnen = breek(&samenvatting(basis, gekozen), ruimte);
    kop.extend(zinnen.into_iter().map(|r| Line::styled(format!(" {r}"), thema.kop())));
    let hoogte = u16::try_from(kop.len()).unwrap_or(u16::MAX).min(binnen.height);
    vel.regels(binnen, kop);
    let lijf = Rect { y: binnen.y + hoogte, height: binnen.height - hoogte, ..binnen };
    if n == 0 {
        let zin = "Nog leeg. Wat u in dit scenario op de andere schermen wijzigt, komt hier te staan; enter gaat erin.";
        return vel.regels(lijf, breek(zin, breedte).into_iter().map(|r| Line::styled(format!(" {r}"), thema.zwak())));
    }
    let (mut regels, mut begin): (Vec<(usize, Line<'_>)>, usize) = (Vec::new(), 0);
    for (i, woorden) in gekozen.wijzigingen.iter().enumerate() {
        let hier = i == model.blik.keuze.zet;
        if hier {
            begin = regels.len();
        }
        let botst = gekozen.botsingen.iter().any(|b| b.plaats == i);
        let merk = if hier { "▸" } else { " " };
        let kop = format!("{merk}{:>3} ", i + 1);
        let zin = if botst { format!("▲ botst: {woorden}") } else { woorden.clone() };
        let stijl = if botst { thema.oordeel(Ernst::Blokkerend) } else { Style::new() };
        let stijl = if hier { stijl.patch(thema.gekozen()) } else { stijl };
        for (n, zin) in breek(&zin, breedte).into_iter().enumerate() {
            let voor = if n == 0 { kop.clone() } else { " ".repeat(5) };
            regels.push((i, Line::from(vec![Span::raw(voor), Span::styled(zin, stijl)])));
        }
    }
    let eerste = super::tabel::eerste_rij(begin, usize::from(lijf.height), regels.len());
    let beeld: Vec<Line<'_>> = regels.iter().map(|(_, r)| r.clone()).collect();
    vel.geschoven(lijf, &beeld, eerste);
    for ((i, _), rij) in regels.iter().skip(eerste).zip(lijf.rows()) {
        vel.klikbaar(rij, Message::Kies(Doel::Zet(*i)));
    }
}

/// The verdict on a variant; nothing where something is in its way.
fn vonnis(vel: &Vel<'_, '_>, variant: &Variant, breedte: usize) -> Option<Line<'static>> {
    let strip = variant.strook.as_ref()?;
    let zin = strook::regel(strip, (vel.model.stand.jaar, vel.model.stand.band), breedte);
    Some(Line::styled(format!(" {zin}"), vel.thema().vonnis(strip.vonnis())))
}

/// What a scenario does to the whole city, in a sentence.
pub(super) fn samenvatting(basis: &Variant, gekozen: &Variant) -> String {
    let samengevoegd = gekozen.samengevoegd.map(|dag| format!("Op {} samengevoegd", datum::datum(dag)));
    let (Some(van), Some(naar)) = (basis.uitslag(), gekozen.uitslag()) else {
        if let Some(dag) = samengevoegd {
            return format!(
                "{dag}. Het basisplan is daarna op dezelfde plaats gewijzigd: hoe het zonder dit scenario zou zijn, is \
                 niet meer te zeggen."
            );
        }
        let n = aantal(Decimal::from(gekozen.botsingen.len()), "wijziging botst", "wijzigingen botsen");
        return format!("▲ {n} met het basisplan, dat daarna is gewijzigd. Met o beslist u per wijziging.");
    };
    let mut delen = Vec::new();
    let mut neem = |wat: &str, verschil: String, eenheid: &str| {
        if !verschil.is_empty() {
            delen.push(format!("{wat} {verschil}{eenheid}"));
        }
    };
    neem("benodigd", delta(naar.stad.nodig - van.stad.nodig, 1), " fte");
    neem("bezet", delta(naar.stad.er_is - van.stad.er_is, 1), " fte");
    neem("ongedekt", delta(naar.stad.ongedekt - van.stad.ongedekt, 0), " uur");
    neem("werkplekken", delta(naar.stad.werkplekken - van.stad.werkplekken, 0), "");
    neem("binnen bereik", delta(Decimal::from(naar.stad.binnen) - Decimal::from(van.stad.binnen), 0), " inwoners");
    neem("kosten", delta(naar.stad.kosten - van.stad.kosten, 0), " euro");
    let apart =
        |van: Option<Decimal>, naar: Option<Decimal>| delta(naar.unwrap_or_default() - van.unwrap_or_default(), 0);
    neem("vacatures", apart(van.stad.vacatures, naar.stad.vacatures), " euro");
    neem("reserve", apart(van.stad.reserve, naar.stad.reserve), " euro");
    for (i, ernst) in Ernst::ALLE.into_iter().enumerate() {
        let (voor, na) = (van.oorzaken[i], naar.oorzaken[i]);
        if voor != na {
            // The sign of what is worth a look would read as a mark between parts.
            let teken = if ernst == Ernst::Aandacht { "" } else { oordeel::teken_van(ernst) };
            let zin = format!("{teken} {} {voor} → {na}", namen::ernst_meervoud(ernst));
            delen.push(zin.trim_start().to_owned());
        }
    }
    let getoetst = |v: &Variant| v.strook.as_ref().map(|s| s.stand().getoetst);
    if let (Some(voor), Some(na), true) = (getoetst(basis), getoetst(gekozen), getoetst(basis) != getoetst(gekozen)) {
        delen.push(format!("eisen getoetst {voor} → {na}"));
    }
    if let (Some(voor), Some(na), Some(nu)) = (&basis.strook, &gekozen.strook, &gekozen.berekend) {
        let jaren = strook::andere_jaren(voor, na, nu.uitkomst.jaar, delen.is_empty());
        delen.extend(jaren.split(" · ").filter(|deel| !deel.is_empty()).map(str::to_owned));
    }
    let begin = match samengevoegd {
        Some(dag) => format!("{dag}. Zonder dit scenario, tegenover het basisplan van nu"),
        None => "Tegenover het basisplan".to_owned(),
    };
    if delen.is_empty() {
        let anders = format!("{begin}: in de cijfers voor de hele stad niets anders");
        return if verdeelt_anders(basis, gekozen) {
            format!("{anders}; de verdeling geeft de wijken wel iets anders (v vergelijkt ze).")
        } else {
            format!("{anders}.")
        };
    }
    format!("{begin}: {}.", delen.join(" · "))
}

/// True when a wijk is given more or less in the one than in the other.
fn verdeelt_anders(basis: &Variant, gekozen: &Variant) -> bool {
    let (Some(voor), Some(na)) = (&basis.berekend, &gekozen.berekend) else { return false };
    let gegeven = |uit: &crate::calc::Uitkomst| (0..uit.stad()).map(|w| uit.verdeling.samen(w)).collect::<Vec<_>>();
    gegeven(&voor.uitkomst) != gegeven(&na.uitkomst)
}

fn van_basis(vel: &mut Vel<'_, '_>, vlak: Rect, basis: Option<&Variant>) {
    let (model, thema) = (vel.model, vel.thema());
    let alleen = model.werk.basis().scenarios.is_empty();
    let binnen = vel.kader(vlak, "Basisplan");
    let mut zinnen = vec![match anders(&model.werk.schijf.plan, model.werk.basis()).len() {
        0 => "Het basisplan is zoals het is opgeslagen of geopend.".to_owned(),
        1 => "In het basisplan zit 1 wijziging die nog niet is opgeslagen; n kan er een scenario van maken.".to_owned(),
        n => format!(
            "In het basisplan zitten {n} wijzigingen die nog niet zijn opgeslagen; n kan er een scenario van maken."
        ),
    }];
    zinnen.push(if alleen {
        "Er zijn nog geen scenario's. n maakt er een: een lijst van wijzigingen op dit plan, om iets uit te proberen \
         zonder het plan zelf te wijzigen. In een scenario werkt u op alle schermen zoals u gewend bent."
            .to_owned()
    } else {
        "Kies een scenario met de pijlen: enter gaat erin, v zet het naast het basisplan, m neemt het over in het \
         basisplan. 0 wisselt op elk scherm tussen scenario en basisplan."
            .to_owned()
    });
    let breedte = usize::from(binnen.width).saturating_sub(2);
    let regels = zinnen.iter().flat_map(|z| breek(z, breedte)).map(|r| Line::styled(format!(" {r}"), thema.zwak()));
    let regels: Vec<Line<'_>> = basis.and_then(|basis| vonnis(vel, basis, breedte)).into_iter().chain(regels).collect();
    vel.regels(binnen, regels);
}
