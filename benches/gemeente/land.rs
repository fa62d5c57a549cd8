//! A file as CBS publishes it for the whole country, made by a seeded generator: 342 gemeenten, 3.393 wijken and 14.574
//! buurten, with the layout of `StatLine` in 2024: BOM, semicolons, quotes, padding, CRLF.

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;

/// Gemeenten, wijken and buurten of the country in 2024.
const LAND: [usize; 3] = [342, 3_393, 14_574];

const KOP: &str = "\u{FEFF}\"Wijken en buurten\";\"Regioaanduiding/Gemeentenaam (naam)\";\
    \"Regioaanduiding/Soort regio (omschrijving)\";\"Regioaanduiding/Codering (code)\";\
    \"Regioaanduiding/Indelingswijziging gemeente, wijk, buurt (code)\";\"Bevolking/Aantal inwoners (aantal)\";\
    \"Bevolking/Geslacht/Mannen (aantal)\";\"Bevolking/Geslacht/Vrouwen (aantal)\";\
    \"Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)\";\"Bevolking/Leeftijdsgroepen/15 tot 25 jaar (aantal)\";\
    \"Bevolking/Leeftijdsgroepen/25 tot 45 jaar (aantal)\";\"Bevolking/Leeftijdsgroepen/45 tot 65 jaar (aantal)\";\
    \"Bevolking/Leeftijdsgroepen/65 jaar of ouder (aantal)\"\r\n";

/// The next of a row of numbers that always is the same (xorshift, seed 2024).
struct Getallen(u64);

impl Getallen {
    /// Below `tot`.
    fn onder(&mut self, tot: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % tot
    }
}

/// The file, packed by gzip.
pub fn statline() -> Vec<u8> {
    let mut getallen = Getallen(2_024);
    let mut tekst = KOP.to_owned();
    let mut rij = |naam: &str, gemeente: &str, soort: &str, code: &str, hoeveel: u64| {
        let leeftijd: Vec<u64> = (0..5).map(|_| getallen.onder(hoeveel) / 5 * 5).collect();
        let alle: u64 = leeftijd.iter().sum();
        let cijfers: Vec<String> =
            [alle, alle / 2, alle - alle / 2].iter().chain(&leeftijd).map(u64::to_string).collect();
        let _ = write!(
            tekst,
            "\"{naam}\";\"{gemeente:<40}\";\"{soort:<10}\";\"{code:<10}\";\"1\";{}\r\n",
            cijfers.join(";")
        );
    };
    rij("Nederland", "Nederland", "Land", "NL00", 9_000_000);
    let deel = |n: usize, van: usize, over: usize| n * van / over..(n + 1) * van / over;
    for g in 0..LAND[0] {
        let naam = format!("Gemeente {g}");
        rij(&naam, &naam, "Gemeente", &format!("GM{g:04}"), 30_000);
        for (nummer, w) in deel(g, LAND[1], LAND[0]).enumerate() {
            rij(&format!("Wijk {nummer:02} Plaats {w}"), &naam, "Wijk", &format!("WK{g:04}{nummer:02}"), 3_000);
            for (nr, b) in deel(w, LAND[2], LAND[1]).enumerate() {
                rij(&format!("Buurt {b}"), &naam, "Buurt", &format!("BU{g:04}{nummer:02}{nr:02}"), 600);
            }
        }
    }
    let mut ingepakt = GzEncoder::new(Vec::new(), Compression::default());
    ingepakt.write_all(tekst.as_bytes()).expect("in memory");
    ingepakt.finish().expect("in memory")
}
