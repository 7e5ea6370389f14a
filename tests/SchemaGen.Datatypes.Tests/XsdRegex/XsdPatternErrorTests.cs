using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Datatypes.Tests.XsdRegex;

/// <summary>Tests invalid XSD regular expressions and the positions of their errors.</summary>
public sealed class XsdPatternErrorTests
{
    [Theory]
    [InlineData("*", 0)]
    [InlineData("a|+", 2)]
    [InlineData("(?:a)", 1)]
    [InlineData("a??", 2)]
    [InlineData("a{2}{3}", 4)]
    [InlineData("(a", 2)]
    [InlineData("a)", 1)]
    [InlineData("a]", 1)]
    [InlineData("a}", 1)]
    [InlineData("{", 0)]
    [InlineData("a{,3}", 2)]
    [InlineData("a{}", 2)]
    [InlineData("a{2", 3)]
    [InlineData("a{1, 2}", 4)]
    [InlineData("a{2,1}", 1)]
    [InlineData("a{99999999999}", 2)]
    [InlineData("[", 1)]
    [InlineData("[]", 1)]
    [InlineData("[^]", 2)]
    [InlineData("[a", 2)]
    [InlineData("[a[b]]", 2)]
    [InlineData("[b-a]", 1)]
    [InlineData("[a-b-c]", 4)]
    [InlineData(@"[a-\d]", 3)]
    [InlineData(@"[\d-z]", 1)]
    [InlineData("[+--]", 3)]
    [InlineData("[a-[b]c]", 6)]
    [InlineData("[a-[b]-[c]]", 6)]
    [InlineData(@"\", 0)]
    [InlineData(@"a\$", 1)]
    [InlineData(@"\u0041", 0)]
    [InlineData(@"(a)\1", 3)]
    [InlineData(@"\b", 0)]
    [InlineData(@"\pL", 2)]
    [InlineData(@"\p{L", 3)]
    [InlineData(@"\p{Xx}", 0)]
    [InlineData(@"\p{Cs}", 0)]
    [InlineData(@"\p{IsKlingon}", 0)]
    [InlineData(@"\p{IsGreekandCoptic}", 0)]
    [InlineData(@"\p{isGreek}", 0)]
    public void These_are_refused_at_a_position(string expression, int position)
    {
        XsdPattern.TryCompile(expression, out _, out XsdPatternError? error).ShouldBeFalse();
        error!.Position.ShouldBe(position, error.Message);
    }

    [Theory]
    [InlineData("(a{0,1000}){0,1000}", "20000 states")]
    [InlineData("((((((((((a{9}){9}){9}){9}){9}){9}){9}){9}){9}){9})", "20000 states")]
    [InlineData("(||){20000}", "20000 states")]
    [InlineData("a{0,1000000}", "20000")]
    public void Bombs_hit_a_named_limit(string expression, string limit)
    {
        XsdPattern.TryCompile(expression, out _, out XsdPatternError? error).ShouldBeFalse();
        error!.Message.ShouldContain(limit);
    }

    [Fact]
    public void Nested_groups_hit_a_limit_and_not_the_stack()
    {
        XsdPattern.TryCompile(new string('(', 1_000_000), out _, out XsdPatternError? error).ShouldBeFalse();
        error!.Message.ShouldContain($"{XsdPatternLimits.MaxNesting} deep");
    }

    [Fact]
    public void Nested_subtraction_hits_a_limit_and_not_the_stack()
    {
        string expression = string.Concat(Enumerable.Repeat("[a-", 1_000_000));
        XsdPattern.TryCompile(expression, out _, out XsdPatternError? error).ShouldBeFalse();
        error!.Message.ShouldContain($"{XsdPatternLimits.MaxNesting} deep");
    }

    [Fact]
    public void Repeating_nothing_costs_nothing() =>
        XsdPattern.TryCompile("((()){20000}){20000}", out _, out _).ShouldBeTrue();
}
