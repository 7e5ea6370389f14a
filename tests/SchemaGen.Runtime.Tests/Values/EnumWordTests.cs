namespace SchemaGen.Runtime.Tests.Values;

/// <summary>Tests the lookup of enum words by text, for small and large numbers of words.</summary>
public sealed class EnumWordTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(5000)]
    public void Each_word_is_found_and_no_other(int count)
    {
        // The words are not in alphabetical order; some are prefixes of others, and some are not ASCII.
        string[] words = [.. Enumerable.Range(0, count).Select(static i => (i % 3) switch { 0 => $"w{i * 7919 % 10007}", 1 => $"w{i}x", _ => $"ü{i}" })];
        XmlEnumScalar<DayOfWeek> scalar = new(words);
        for (int i = 0; i < count; i++)
        {
            scalar.TryParse($" {words[i]}\n", out DayOfWeek value).ShouldBeTrue();
            ((int)value).ShouldBe(i);
        }

        foreach (string other in new[] { "", "w", "wx", "ü", "v", "z", "W0", "w0 w0" })
        {
            scalar.TryParse(other, out _).ShouldBeFalse(other);
        }
    }
}
