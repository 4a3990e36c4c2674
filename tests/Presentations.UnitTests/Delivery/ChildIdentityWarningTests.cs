using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Presentations.Domain;
using Presentations.Domain.Delivery;

namespace Presentations.UnitTests.Delivery;

public class ChildIdentityWarningTests
{
    [Theory]
    [InlineData("Emma (12) says a man keeps asking for pictures.", ChildIdentityKind.NameAndAge, "Emma (12)", "a child's name and age")]
    [InlineData("Talked to Mia R., 6th grade, after lunch.", ChildIdentityKind.NameAndGrade, "Mia R., 6th grade", "a child's name and grade")]
    [InlineData("Victim: Madison Clark, report taken.", ChildIdentityKind.Name, "Victim: Madison Clark", "a child's name")]
    [InlineData("Called back, DOB 4/12/2009.", ChildIdentityKind.BirthDate, "DOB 4/12/2009", "a birth date")]
    [InlineData("Call the front office, 208-555-0100.", ChildIdentityKind.PhoneNumber, "208-555-0100", "a phone number")]
    [InlineData("Write to sk8er.kid.2010x@gmail.com.", ChildIdentityKind.EmailAddress, "sk8er.kid.2010x@gmail.com", "a personal e-mail address")]
    [InlineData("Follow up on @jay_den09.", ChildIdentityKind.Handle, "@jay_den09", "an account name")]
    [InlineData("She lives at 1420 W Elm St, walks home.", ChildIdentityKind.HomeAddress, "1420 W Elm St", "a home address")]
    [InlineData("La niña Valentina, de 10 años, vino sola.", ChildIdentityKind.NameAndAge, "Valentina, de 10 años", "a child's name and age")]
    public void The_sentence_names_what_was_seen(string note, ChildIdentityKind kind, string piece, string called)
    {
        var warning = ChildIdentityWarning.For(note);

        Assert.NotNull(warning);
        Assert.Equal(kind, Assert.Single(warning.Findings).Kind);
        Assert.Contains(piece, warning.Findings[0].Piece, StringComparison.Ordinal);
        Assert.Equal(
            $"This note seems to hold {called} (“{warning.Findings[0].Piece}”). Leave out anything that could identify a child.",
            warning.Sentence);
    }

    [Theory]
    [InlineData("Noah (9) is @kitty_luv11 208-555-0142.")]
    [InlineData("Noah (9), snap luv11, 1-208-555-0142.")]
    public void A_phone_number_beside_an_account_name_that_ends_in_a_digit_is_named_too(string note) => Assert.Equal(
        [ChildIdentityKind.NameAndAge, ChildIdentityKind.Handle, ChildIdentityKind.PhoneNumber], ChildIdentityWarning.For(note)!.Findings.Select(finding => finding.Kind));

    [Fact]
    public void Several_kinds_are_named_once_each_in_the_order_of_the_note()
    {
        var warning = ChildIdentityWarning.For("Emma (12) and Noah (13) use @kitty.luv11, mom is at 208-555-0142.");

        Assert.Equal(4, warning!.Findings.Count);
        Assert.StartsWith(
            "This note seems to hold a child's name and age (“Emma (12)”, “Noah (13)”), an account name (“@kitty.luv11”) and a phone number (“208-555-0142”).",
            warning.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void No_text_no_warning(string? note) => Assert.Null(ChildIdentityWarning.For(note));

    [Fact]
    public void A_hotline_is_no_childs_number() => Assert.Null(ChildIdentityWarning.For("Gave out the CyberTipline, 1-800-843-5678, and 988."));

    [Theory]
    [InlineData("Officer Emma Brooks, 12 years with us, took the 6th grade.")]
    [InlineData("Counselor Amy Chen, 7th grade, hosted.")]
    [InlineData("La maestra García de sexto grado quiere folletos.")]
    public void Those_who_give_and_host_talks_may_be_named(string note) => Assert.Null(ChildIdentityWarning.For(note));

    [Theory]
    [InlineData("a")]
    [InlineData("Aa ")]
    [InlineData("Emma, ")]
    [InlineData("Emma who is a ")]
    [InlineData("student in the ")]
    [InlineData("mother of the ")]
    [InlineData("D'A'")]
    [InlineData("Aa-Bb-")]
    [InlineData("1")]
    [InlineData("12/")]
    [InlineData("208-")]
    [InlineData("+1 2")]
    [InlineData("((((")]
    [InlineData("a_")]
    [InlineData("a.@")]
    [InlineData("snap is ")]
    [InlineData("born 1/")]
    [InlineData("lives 1 N ")]
    [InlineData("vive calle a ")]
    [InlineData("Emma (12) ")]
    [InlineData("ñ\u0301\ud83d")]
    public void The_longest_text_is_read_at_once_whatever_it_repeats(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Bounds.TextLength))[..Bounds.TextLength];
        ChildIdentityWarning.For("Emma (12)");
        var watch = Stopwatch.StartNew();

        ChildIdentityWarning.For(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed.TotalMilliseconds:N0} ms");
    }

    [Fact]
    public void Any_text_at_all_is_read_and_what_was_seen_stands_in_it() =>
        Prop.ForAll<string?>(text => StandsIn(text, ChildIdentityWarning.For(text))).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_mixture_of_notes_is_read_and_what_was_seen_stands_in_it()
    {
        var pieces = LabelledNote.All().SelectMany(note => note.Text.Split(' ')).Append("\n").Append("\ud83d").ToArray();
        var texts = Gen.Elements(pieces).ArrayOf().Select(words => string.Join(' ', words)).ToArbitrary();

        Prop.ForAll(texts, text => StandsIn(text, ChildIdentityWarning.For(text))).QuickCheckThrowOnFailure();
    }

    private static bool StandsIn(string? text, ChildIdentityWarning? warning)
    {
        var from = 0;
        foreach (var finding in warning?.Findings ?? [])
        {
            var at = text!.IndexOf(finding.Piece, from, StringComparison.Ordinal);
            if (at < 0 || finding.Piece.Length == 0) return false;
            from = at + finding.Piece.Length;
        }
        return warning is null || warning.Findings.Count > 0;
    }
}
