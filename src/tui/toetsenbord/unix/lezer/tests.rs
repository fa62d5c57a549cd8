use proptest::prelude::*;

use super::*;

fn lees(delen: &[&[u8]]) -> Vec<String> {
    let mut lezer = Lezer::default();
    for deel in delen {
        lezer.neem(deel);
    }
    lezer.stil();
    namen(&mut lezer)
}

fn namen(lezer: &mut Lezer) -> Vec<String> {
    let mut uit = Vec::new();
    while let Some(event) = lezer.volgende() {
        uit.push(match event {
            Event::Key(k) if k.modifiers.is_empty() => format!("{:?}", k.code),
            Event::Key(k) => format!("{:?} {:?}", k.modifiers, k.code),
            Event::Mouse(m) => format!("{:?} {} {}", m.kind, m.column, m.row),
            Event::Paste(tekst) => format!("geplakt {tekst}"),
            ander => format!("{ander:?}"),
        });
    }
    uit
}

#[test]
fn what_terminals_send_is_read_whole_and_in_pieces() {
    for (bytes, wat) in [
        (&b"a"[..], &["Char('a')"][..]),
        ("é€😀".as_bytes(), &["Char('é')", "Char('€')", "Char('😀')"]),
        (b"\r\n\t\x7f\x08", &["Enter", "Enter", "Tab", "Backspace", "Backspace"]),
        (b"\x12\0", &["KeyModifiers(CONTROL) Char('r')", "KeyModifiers(CONTROL) Char(' ')"]),
        (b"\x1b[A\x1bOB\x1b[H\x1b[4~\x1b[6~", &["Up", "Down", "Home", "End", "PageDown"]),
        (b"\x1bOP\x1b[15~\x1b[24~\x1b[[B", &["F(1)", "F(5)", "F(12)", "F(2)"]),
        (b"\x1b[1;5C\x1b[Z", &["KeyModifiers(CONTROL) Right", "KeyModifiers(SHIFT) BackTab"]),
        (b"\x1bx\x1b\xc3\xa9", &["KeyModifiers(ALT) Char('x')", "KeyModifiers(ALT) Char('é')"]),
        (b"\x1b[97;5u\x1b[27;5;13~", &["KeyModifiers(CONTROL) Char('a')", "KeyModifiers(CONTROL) Enter"]),
        (b"\x1b[<0;5;7M\x1b[<0;5;7m\x1b[<64;1;1M", &["Down(Left) 4 6", "Up(Left) 4 6", "ScrollUp 0 0"]),
        (b"\x1b[<32;0;0M\x1b[M !\"", &["Drag(Left) 0 0", "Down(Left) 0 1"]),
        (b"\x1b[200~a\rb\x1b[201~c", &["geplakt a\rb", "Char('c')"]),
        // Answers of the terminal are no keys.
        (b"\x1b]11;rgb:0/0/0\x07a\x1bP1$r0m\x1b\\b\x1b[?62;4c\x1b[0;0Rc", &["Char('a')", "Char('b')", "Char('c')"]),
        (b"\x1b\x1b", &["Esc", "Esc"]),
    ] {
        assert_eq!(lees(&[bytes]), wat, "{bytes:?}");
        let los: Vec<&[u8]> = bytes.chunks(1).collect();
        assert_eq!(lees(&los), wat, "{bytes:?} byte by byte");
    }
}

#[test]
fn what_is_never_finished_ends_when_nothing_comes_and_swallows_no_key() {
    for half in [
        &b"\x1b["[..],
        b"\x1b[20",
        b"\x1b[<0;5",
        b"\x1b[1;",
        b"\x1b[?",
        b"\x1bO",
        b"\x1b[M",
        b"\x1b]52;c;",
        b"\x1bP",
        b"\x1b_G",
        b"\xc3",
        b"\xe2\x82",
        b"\xff",
        b"\x80",
    ] {
        let mut lezer = Lezer::default();
        lezer.neem(half);
        if lezer.geduld().is_some() {
            lezer.stil();
        }
        assert_eq!((lezer.geduld(), namen(&mut lezer)), (None, vec![]), "{half:?}");
        lezer.neem(b"q");
        assert_eq!(namen(&mut lezer), ["Char('q')"], "{half:?}");
    }
    // Nor does one that is broken off.
    for (gebroken, wat) in [
        (&b"\x1b[20\x1b[A"[..], &["Up"][..]),
        (b"\x1b[20\rq", &["Enter", "Char('q')"]),
        (b"\xc3q", &["Char('q')"]),
        (b"\xe2\x82\x1b[B", &["Down"]),
        (b"\x1bO\x1b[A", &["Up"]),
    ] {
        assert_eq!(lees(&[gebroken]), wat, "{gebroken:?}");
    }
    let lang = [&b"\x1b["[..], &[b'1'; 500]].concat();
    assert!(lees(&[&lang]).iter().all(|toets| toets == "Char('1')"));
}

#[test]
fn a_paste_that_is_never_finished_is_a_paste() {
    let mut lezer = Lezer::default();
    lezer.neem(b"\x1b[200~vijf\nzes");
    assert_eq!((lezer.geduld(), lezer.heeft()), (Some(PLAKPAUZE), false));
    lezer.stil();
    lezer.neem(b"q");
    assert_eq!(namen(&mut lezer), ["geplakt vijf\nzes", "Char('q')"]);
}

#[test]
fn a_paste_beyond_all_measure_keeps_its_beginning_and_ends_where_it_ends() {
    let mut lezer = Lezer::default();
    lezer.neem(PLAK_BEGIN);
    let deel = vec![b'x'; 1 << 16];
    (0..300).for_each(|_| lezer.neem(&deel));
    lezer.neem(PLAK_EINDE);
    lezer.neem(b"q");
    let Some(Event::Paste(tekst)) = lezer.volgende() else { panic!("geen plak") };
    assert_eq!((tekst.len(), namen(&mut lezer)), (LANGSTE_PLAK, vec!["Char('q')".to_owned()]));
}

proptest! {
    /// Any bytes, cut anywhere, with silence anywhere: no panic, and afterwards a key is a key.
    #[test]
    fn whatever_comes_the_next_key_counts(
        delen in prop::collection::vec(
            prop_oneof![
                prop::collection::vec(any::<u8>(), 0..20),
                "\u{1b}?[\\[O\\]P<]?[0-9;:?M<]{0,8}[~A-Zu]?".prop_map(String::into_bytes),
            ],
            0..30,
        ),
        stil in prop::collection::vec(any::<bool>(), 30),
    ) {
        let mut lezer = Lezer::default();
        for (deel, stil) in delen.iter().zip(stil) {
            lezer.neem(deel);
            if stil {
                lezer.stil();
            }
        }
        lezer.stil();
        namen(&mut lezer);
        lezer.neem(b"q");
        prop_assert_eq!(namen(&mut lezer), ["Char('q')"]);
    }
}

#[test]
fn an_answer_of_the_terminal_is_kept_apart_from_what_is_typed() {
    for (bytes, antwoord) in [
        (&b"3\x1b]11;rgb:ffff/ffff/ffff\x1b\\4"[..], Some("11;rgb:ffff/ffff/ffff")),
        (b"3\x1b]11;rgb:0/0/0\x074", Some("11;rgb:0/0/0")),
        (b"3\x1bP1$r0m\x1b\\4", None),
        (b"34", None),
    ] {
        for delen in [vec![bytes], bytes.chunks(1).collect()] {
            let mut lezer = Lezer::default();
            for deel in delen {
                lezer.neem(deel);
            }
            assert_eq!(
                (namen(&mut lezer), lezer.antwoord.as_deref()),
                (vec!["Char('3')".to_owned(), "Char('4')".to_owned()], antwoord)
            );
        }
    }
}
