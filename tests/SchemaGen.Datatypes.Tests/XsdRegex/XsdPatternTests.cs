using System.Diagnostics;
using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Datatypes.Tests.XsdRegex;

/// <summary>XSD 1.0 part 2, appendix F. Texts are separated by spaces; ~ is the empty text.</summary>
public sealed class XsdPatternTests
{
    [Theory]
    [InlineData("", "~", "a")]
    [InlineData("abc", "abc", "ab abcd xabc")]
    [InlineData("a|b|", "a b ~", "ab")]
    [InlineData("(ab)*", "~ ab abab", "a aba")]
    [InlineData("a?b+", "b ab abb", "a aab ~")]
    [InlineData("a{2}", "aa", "a aaa")]
    [InlineData("a{2,}", "aa aaaaa", "a")]
    [InlineData("a{1,3}", "a aa aaa", "~ aaaa")]
    [InlineData("(a?){2,3}b", "b aaab", "aaaab")]
    [InlineData("a{0}b", "b", "ab")]
    [InlineData("^a$", "^a$", "a")]
    [InlineData("$[0-9]+", "$1", "1 $")]
    [InlineData("[0-9a-fA-F -_,.:;=]+", "[ \\ ^ _ Z", "` z {")]
    [InlineData("[a-z-[aeiou]]+", "xyz", "a xay")]
    [InlineData("[^a-z-[0-9]]", "A _", "a 5")]
    [InlineData("[a-z-[b-y-[m]]]", "a m z", "b y")]
    [InlineData("[-a]+", "-a", "b")]
    [InlineData("[a-]+", "a-", "b")]
    [InlineData("[^-a]", "b", "- a")]
    [InlineData("[a--[a]]", "-", "a")]
    [InlineData(@"[\-\]\[\^\\]+", @"-]^\[", "a")]
    [InlineData("[a^]", "a ^", "b")]
    [InlineData(@"\.\\\|\?\*\+\(\)\{\}\-\[\]\^", @".\|?*+(){}-[]^", "a")]
    [InlineData(@"\d+", "0 ٣ 𝟎", "a Ⅷ")]
    [InlineData(@"\w+", "aé1€", "- _ .")]
    [InlineData(@"\i\c*", "a:1 _ é", "1 - 𐀀")]
    [InlineData(@"\p{Lu}", "A É", "a 1")]
    [InlineData(@"\P{L}", "1 €", "A 𐌰")]
    [InlineData(@"\p{IsBasicLatin}+", "abc", "é")]
    [InlineData(@"\p{IsGothic}", "𐌰", "a 𐍐")]
    [InlineData(@"\P{IsGothic}", "a 𐍐", "𐌰")]
    [InlineData(@"[\p{Nd}-[0-5]]", "6 ٣", "5 a")]
    [InlineData("[𐌰-𐌲]", "𐌱", "𐌳")]
    [InlineData("𐌰+", "𐌰𐌰", "a")]
    [InlineData("(((a)))", "a", "~")]
    public void Whole_texts_match(string expression, string matching, string other)
    {
        XsdPattern pattern = Compile(expression);
        foreach (string text in matching.Split(' '))
        {
            pattern.IsMatch(text.Replace("~", "", StringComparison.Ordinal)).ShouldBeTrue($"{expression}: '{text}'");
        }

        foreach (string text in other.Split(' '))
        {
            pattern.IsMatch(text.Replace("~", "", StringComparison.Ordinal)).ShouldBeFalse($"{expression}: '{text}'");
        }
    }

    [Theory]
    [InlineData(".", "\n", false)]
    [InlineData(".", "\r", false)]
    [InlineData(".", "\u2028", true)]
    [InlineData(@"\s", "\t", true)]
    [InlineData(@"\s", "\u00A0", false)]
    [InlineData(@"\S", "\u00A0", true)]
    [InlineData("a", "a\n", false)]
    [InlineData(@"\n\r\t", "\n\r\t", true)]
    [InlineData("[^a]", "\n", true)]
    [InlineData(".", "\uD800", false)]
    [InlineData("..", "\uD800\uDF30", false)]
    public void White_space_and_surrogates_mean_what_XSD_says(string expression, string text, bool expected) =>
        Compile(expression).IsMatch(text).ShouldBe(expected);

    private static XsdPattern Compile(string expression)
    {
        XsdPattern.TryCompile(expression, out XsdPattern? pattern, out XsdPatternError? error).ShouldBeTrue($"{expression}: {error?.Message}");
        return pattern ?? throw new UnreachableException();
    }
}
