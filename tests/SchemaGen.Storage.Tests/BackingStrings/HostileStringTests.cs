using System.Text;

namespace SchemaGen.Storage.Tests.BackingStrings;

/// <summary>Guests write backing strings.</summary>
public sealed class HostileStringTests
{
    private const string Special = "\"\\{}[]:,./@%+=?#\0\ud800 09a";

    public static TheoryData<string, BackingStringFault> Monsters => new()
    {
        { "", BackingStringFault.Empty },
        { new string('a', BackingStringLimits.Length + 1), BackingStringFault.TooLong },
        { "json:" + new string('[', 60_000), BackingStringFault.NotAnObject },
        { "json:{\"a\":" + new string('[', 60_000), BackingStringFault.TooDeep },
        { "json:" + string.Concat(Enumerable.Repeat("{\"a\":", 10_000)), BackingStringFault.TooDeep },
        { "json:{\"a" + string.Concat(Enumerable.Repeat(".a", 30_000)) + "\":1}", BackingStringFault.TooDeep },
        { "json:{\"driver\":\"file\",\"filename\":\"" + new string('a', 60_000), BackingStringFault.InvalidJson },
        { "json:{\"driver\":\"raw\",\"size\":" + new string('9', 60_000) + ",\"file\":{}}", BackingStringFault.InvalidOption },
        { "nbd:h:" + new string('9', 60_000), BackingStringFault.InvalidPort },
        { "nbd://" + new string('@', 60_000), BackingStringFault.InvalidUri },
        { "nbd://h/" + string.Concat(Enumerable.Repeat("%ff", 20_000)), BackingStringFault.NotUnicode },
        { "rbd:p/i:mon_host=" + string.Concat(Enumerable.Repeat(@"h\:x\;", 10_000)), BackingStringFault.InvalidPort },
        { "/a\0b", BackingStringFault.ContainsNul },
        { "/a\ud800", BackingStringFault.NotUnicode },
        { "/\udc00a", BackingStringFault.NotUnicode },
        { "/\ud800\ud800\udc00", BackingStringFault.NotUnicode },
    };

    [Theory]
    [MemberData(nameof(Monsters), DisableDiscoveryEnumeration = true)]
    public void A_monster_is_an_error(string text, BackingStringFault fault)
    {
        BackingString.TryParse(text, out _, out BackingStringError? error).ShouldBeFalse();

        error!.Fault.ShouldBe(fault);
        error.Message.Length.ShouldBeLessThan(300);
    }

    [Fact]
    public void A_long_string_of_many_parts_is_read()
    {
        string monitors = string.Join(@"\;", Enumerable.Range(0, 5_000).Select(static number => $"h{number}"));

        NetworkLocation location = (NetworkLocation)BackingString.Parse("rbd:p/i:mon_host=" + monitors).Location;

        location.Hosts.Length.ShouldBe(5_000);
        BackingString.Format(location).ShouldBe("rbd:p/i:mon_host=" + monitors);
    }

    [Fact]
    public void A_character_beyond_the_first_plane_is_one() => BackingString.Parse("/\ud83d\ude00").Location.ShouldBe(new FileLocation("/\ud83d\ude00"));

    [Theory]
    [InlineData(new byte[] { (byte)'/', 0xFF })]
    [InlineData(new byte[] { (byte)'/', 0xC0, 0xAF })]
    [InlineData(new byte[] { (byte)'/', 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { (byte)'/', 0xE2, 0x82 })]
    public void Bytes_that_are_not_UTF_8_are_not_replaced(byte[] bytes)
    {
        BackingString.TryParse(bytes, out _, out BackingStringError? error).ShouldBeFalse();

        error!.Code.ShouldBe("name-not-utf8");
    }

    [Fact]
    public void Too_many_bytes_are_not_decoded()
    {
        BackingString.TryParse(new byte[BackingStringLimits.Length + 1], out _, out BackingStringError? error).ShouldBeFalse();

        error!.Fault.ShouldBe(BackingStringFault.TooLong);
    }

    [Fact]
    public void Broken_strings_are_locations_or_errors_and_nothing_else()
    {
        Random random = new(42);
        string[] seeds = [.. BackingStringTests.Locations.Select(static row => (string)row[0])];
        for (int round = 0; round < 20_000; round++)
        {
            StringBuilder text = new(seeds[random.Next(seeds.Length)]);
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                int at = random.Next(text.Length);
                _ = random.Next(3) switch
                {
                    0 => text.Remove(at, random.Next(Math.Min(4, text.Length - at) + 1)),
                    1 => text.Insert(at, Special[random.Next(Special.Length)]),
                    _ => text.Insert(at, text.ToString(at, random.Next(Math.Min(9, text.Length - at) + 1))),
                };
                _ = text.Length == 0 ? text.Append(':') : text;
            }

            CheckFuzzed(text.ToString());
        }
    }

    private static void CheckFuzzed(string text)
    {
        if (BackingString.TryParse(text, out BackingString? result, out BackingStringError? error))
        {
            _ = result.Location.ToString();
            _ = BackingString.Redact(text);
            DiskSourceConversion conversion = result.Location.ToDiskSource();
            (conversion.Source is null && conversion.NotInXml.IsEmpty).ShouldBeFalse(text);
        }
        else
        {
            error.Message.ShouldNotBeEmpty();
        }
    }
}
