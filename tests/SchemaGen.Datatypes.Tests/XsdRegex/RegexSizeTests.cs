using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Datatypes.Tests.XsdRegex;

/// <summary>The size computed from the syntax tree is the size of the automaton.</summary>
public sealed class RegexSizeTests
{
    [Theory]
    [InlineData("")]
    [InlineData("abc|d|")]
    [InlineData("(a|b)*c+d{3,}e?")]
    [InlineData("((ab){2,5}c{0,3}){4}")]
    [InlineData("(a{0}b{0,}){1,2}")]
    public void The_count_is_exact(string expression)
    {
        RegexNode node = RegexParser.Parse(expression);
        NfaBuilder.Build(node).StateCount.ShouldBe((int)RegexSize.Check(node) + 1, "the accepting state comes on top");
    }
}
