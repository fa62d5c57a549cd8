//! Colours can be read: every screen, slide and popup in every theme and on every terminal, by the luminance of WCAG 2.2
//! (1.4.3 and 1.4.11), and the scales and judgements by eyes that miss a colour (matrices of Machado, Oliveira and
//! Fernandes, 2009).

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};

use super::Tafel;
use crate::dekking::{Ernst, Oordeel};
use crate::tui::beeld::view;
use crate::tui::thema::diepte::Kleurdiepte;
use crate::tui::thema::{Afwijking, Thema};

/// Every screen and popup, by the keys that open it.
pub(super) const BEELDEN: [&str; 42] = [
    "",
    "2",
    "3<rechts><omlaag>",
    "4",
    "4r",
    "4rr",
    "5",
    "5<omlaag><omlaag><omlaag>",
    "6",
    "6<enter>",
    "6x",
    "7<omlaag>",
    "7i",
    "7n",
    "8",
    "8nx<enter>3+8",
    "8nx<enter>3+8v",
    "9",
    "9a",
    "?",
    ":opsl",
    "/lar",
    "3+",
    "3<enter>abc<enter>",
    "3+q",
    "<omlaag>h",
    "3e3",
    "3r",
    "3i",
    "2v",
    "V",
    "A",
    "A<enter>",
    "A<enter><enter>",
    "L<omlaag>",
    "O",
    "S",
    "N",
    ",",
    "3 <omlaag> ",
    "P",
    "3w",
];

/// The sixteen colours as xterm has them from its birth.
const XTERM: [u32; 16] = [
    0x00_0000, 0xcd_0000, 0x00_cd00, 0xcd_cd00, 0x00_00ee, 0xcd_00cd, 0x00_cdcd, 0xe5_e5e5, 0x7f_7f7f, 0xff_0000,
    0x00_ff00, 0xff_ff00, 0x5c_5cff, 0xff_00ff, 0x00_ffff, 0xff_ffff,
];

type Rgb = [f64; 3];

fn rgb(kleur: Color) -> Rgb {
    let van = |getal: u32| {
        let [_, r, g, b] = getal.to_be_bytes();
        [r, g, b].map(|c| f64::from(c) / 255.0)
    };
    match kleur {
        Color::Rgb(r, g, b) => [r, g, b].map(|c| f64::from(c) / 255.0),
        Color::Indexed(i @ 0..=15) => van(XTERM[usize::from(i)]),
        Color::Indexed(i @ 16..=231) => {
            let trap = |n: u8| f64::from([0, 95, 135, 175, 215, 255][usize::from(n % 6)]) / 255.0;
            [trap((i - 16) / 36), trap((i - 16) / 6), trap(i - 16)]
        }
        Color::Indexed(i) => [f64::from(8 + 10 * (i - 232)) / 255.0; 3],
        ander => panic!("{ander:?} is no colour of a theme"),
    }
}

fn lineair(kleur: Rgb) -> Rgb {
    kleur.map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) })
}

fn luminantie(kleur: Rgb) -> f64 {
    let [r, g, b] = lineair(kleur);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(een: Color, ander: Color) -> f64 {
    let (een, ander) = (luminantie(rgb(een)), luminantie(rgb(ander)));
    (een.max(ander) + 0.05) / (een.min(ander) + 0.05)
}

/// Lines, bars, blocks: what is seen and not read.
fn is_lijn(cel: &Cell) -> bool {
    cel.symbol().chars().all(|c| ('\u{2500}'..='\u{259f}').contains(&c) || ('\u{2800}'..='\u{28ff}').contains(&c))
}

fn getekend(tafel: &mut Tafel, thema: Thema, diepte: Kleurdiepte) -> Buffer {
    tafel.model.blik.thema = thema;
    tafel.model.blik.inrichting.diepte = diepte;
    let mut buf = Buffer::empty(tafel.vlak);
    view(&tafel.model, &mut buf);
    buf
}

/// What cannot be read of what a planner sees now, in every theme and on every terminal.
fn onleesbaar(tafel: &mut Tafel, toetsen: &str, fouten: &mut std::collections::BTreeSet<String>) {
    for thema in Thema::ALLE {
        for diepte in [Kleurdiepte::Alle, Kleurdiepte::K256, Kleurdiepte::K16] {
            let buf = getekend(tafel, thema, diepte);
            for cel in &buf.content {
                if thema == Thema::Mono {
                    assert_eq!((cel.fg, cel.bg), (Color::Reset, Color::Reset), "{toetsen}");
                    continue;
                }
                assert!(!cel.modifier.contains(Modifier::DIM), "{toetsen}: dim is a colour that nobody knows");
                assert!(cel.bg != Color::Reset && cel.fg != Color::Reset, "{toetsen}: {thema:?} leaves a hole");
                let nodig = if is_lijn(cel) { 3.0 } else { 4.5 };
                if cel.symbol() != " " && contrast(cel.fg, cel.bg) < nodig {
                    fouten.insert(format!(
                        "{thema:?} {diepte:?} “{toetsen}”: {} {:?} op {:?}",
                        cel.symbol(),
                        cel.fg,
                        cel.bg
                    ));
                }
            }
        }
    }
}

#[test]
fn all_that_is_drawn_can_be_read_in_every_theme_and_on_every_terminal() {
    let mut fouten = std::collections::BTreeSet::new();
    for toetsen in BEELDEN {
        let mut tafel = Tafel::nieuw(120, 40);
        tafel.druk(toetsen).model.reken_af(true);
        onleesbaar(&mut tafel, toetsen, &mut fouten);
    }
    assert!(fouten.is_empty(), "{fouten:#?}");
}

#[test]
fn the_map_can_be_read_in_every_theme_and_on_every_terminal() {
    let mut fouten = std::collections::BTreeSet::new();
    for toetsen in ["1", "l", "ln", "lnn", "lnnn+a", "4n"] {
        let mut tafel = Tafel::met(crate::store::ingebouwd().unwrap().plan, 160, 48);
        tafel.druk(toetsen);
        onleesbaar(&mut tafel, toetsen, &mut fouten);
    }
    assert!(fouten.is_empty(), "{fouten:#?}");
}

/// How a colour looks to who misses one kind of cone: protan, deutan, tritan.
const OGEN: [[Rgb; 3]; 3] = [
    [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
];

#[expect(clippy::many_single_char_names, reason = "as the formulas name them")]
fn gezien(kleur: Color, oog: [Rgb; 3]) -> Rgb {
    let licht = lineair(rgb(kleur));
    let [r, g, b] = oog.map(|rij| rij.iter().zip(licht).map(|(m, c)| m * c).sum::<f64>().clamp(0.0, 1.0));
    // CIE L*a*b*, D65.
    let xyz = [
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    ];
    let [x, y, z] = xyz.map(|t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// The least that two of these colours differ to any such eye, in ΔE; 2,3 can just be told apart side by side.
fn verschil(kleuren: &[Color]) -> f64 {
    let mut minst = f64::INFINITY;
    for oog in OGEN {
        for (i, een) in kleuren.iter().enumerate() {
            for ander in &kleuren[..i] {
                let (een, ander) = (gezien(*een, oog), gezien(*ander, oog));
                let som: f64 = een.iter().zip(ander).map(|(a, b)| (a - b).powi(2)).sum();
                minst = minst.min(som.sqrt());
            }
        }
    }
    minst
}

#[test]
fn scales_and_judgements_are_told_apart_by_every_eye() {
    for thema in Thema::ALLE.into_iter().filter(|t| *t != Thema::Mono) {
        let gronden = |stijlen: Vec<Style>| stijlen.into_iter().map(|s| s.bg.unwrap()).collect::<Vec<_>>();
        let hitte = gronden((0..Thema::HITTE).map(|stap| thema.hitte(stap)).collect());
        let afwijking = gronden(Afwijking::ALLE.map(|a| thema.afwijking(a)).to_vec());
        for (naam, schaal) in [("hitte", &hitte), ("afwijking", &afwijking)] {
            assert!(verschil(schaal) > 9.0, "{thema:?} {naam}: {}", verschil(schaal));
        }
        let licht: Vec<f64> = hitte.iter().map(|k| luminantie(rgb(*k))).collect();
        assert!(licht.is_sorted() || licht.iter().rev().is_sorted(), "{thema:?}: heat runs one way");
        let vlakken = [Oordeel::NietVanToepassing, Oordeel::Voldoet, Oordeel::LetOp, Oordeel::Tekort];
        let vlakken = vlakken.map(|o| thema.oordeelvlak(o));
        let schalen = (0..Thema::HITTE).map(|s| thema.hitte(s)).chain(Afwijking::ALLE.map(|a| thema.afwijking(a)));
        for stijl in schalen.chain(vlakken) {
            assert!(contrast(stijl.fg.unwrap(), stijl.bg.unwrap()) >= 4.5, "{thema:?} {stijl:?}");
        }
    }
    for thema in [Thema::KleurenblindDonker, Thema::KleurenblindLicht] {
        let oordelen = [Oordeel::Voldoet, Ernst::Waarschuwing.into(), Oordeel::Tekort];
        let kleuren = oordelen.map(|o| thema.oordeel(o).fg.unwrap());
        let vlakken = oordelen.map(|o| thema.oordeelvlak(o).bg.unwrap());
        assert!(verschil(&vlakken) > 15.0, "{thema:?} op de kaart: {}", verschil(&vlakken));
        assert!(verschil(&kleuren) > 15.0, "{thema:?}: {}", verschil(&kleuren));
    }
}

#[test]
fn scales_can_be_read_and_told_apart_with_fewer_colours() {
    for thema in Thema::ALLE.into_iter().filter(|t| *t != Thema::Mono) {
        for diepte in [Kleurdiepte::K256, Kleurdiepte::K16] {
            let stijlen: Vec<Style> =
                (0..Thema::HITTE).map(|s| thema.hitte(s)).chain(Afwijking::ALLE.map(|a| thema.afwijking(a))).collect();
            let mut buf = Buffer::empty(Rect::new(0, 0, u16::try_from(stijlen.len()).unwrap(), 1));
            for (cel, stijl) in buf.content.iter_mut().zip(stijlen) {
                cel.set_style(stijl);
            }
            diepte.breng_terug(&mut buf, thema);
            for cel in &buf.content {
                assert!(contrast(cel.fg, cel.bg) >= 4.5, "{thema:?} {diepte:?} {:?} op {:?}", cel.fg, cel.bg);
            }
            for schaal in buf.content.chunks(Thema::HITTE) {
                let gronden: std::collections::HashSet<Color> = schaal.iter().map(|c| c.bg).collect();
                assert_eq!(gronden.len(), schaal.len(), "{thema:?} {diepte:?}: {schaal:?}");
            }
        }
    }
}
