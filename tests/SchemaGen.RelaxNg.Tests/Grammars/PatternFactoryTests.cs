using CsCheck;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Tests.Grammars;

/// <summary>Tests the laws of the pattern factory: equal patterns are one object.</summary>
public sealed class PatternFactoryTests
{
    private readonly PatternFactory _patterns = new();

    [Fact]
    public void Choice_is_associative_and_forgets_repetitions() => Check((a, b, c) =>
    {
        Pattern left = _patterns.Choice(_patterns.Choice(a, b), c);
        PatternChain.Alternatives(left).ToHashSet().SetEquals(PatternChain.Alternatives(_patterns.Choice(a, _patterns.Choice(b, c)))).ShouldBeTrue();
        PatternChain.Alternatives(left).ShouldBeUnique();
        _patterns.Choice(a, a).ShouldBeSameAs(a);
    });

    [Fact]
    public void Group_and_interleave_are_associative() => Check((a, b, c) =>
    {
        _patterns.Group(_patterns.Group(a, b), c).ShouldBeSameAs(_patterns.Group(a, _patterns.Group(b, c)));
        _patterns.Interleave(_patterns.Interleave(a, b), c).ShouldBeSameAs(_patterns.Interleave(a, _patterns.Interleave(b, c)));
        _patterns.Group([a, b, c]).ShouldBeSameAs(_patterns.Group(a, _patterns.Group(b, c)));
    });

    [Fact]
    public void Text_before_text_adds_nothing() => Check((a, b, _) =>
    {
        Pattern text = _patterns.Text;
        _patterns.Group(text, text).ShouldBeSameAs(text);
        _patterns.Group([text, text, a, text, text, b]).ShouldBeSameAs(_patterns.Group([text, a, text, b]));
    });

    [Fact]
    public void NotAllowed_and_empty_are_absorbed() => Check((a, _, _) =>
    {
        _patterns.Choice(a, _patterns.NotAllowed).ShouldBeSameAs(a);
        _patterns.Choice(_patterns.NotAllowed, a).ShouldBeSameAs(a);
        _patterns.Group(_patterns.NotAllowed, a).ShouldBeSameAs(_patterns.NotAllowed);
        _patterns.Interleave(a, _patterns.NotAllowed).ShouldBeSameAs(_patterns.NotAllowed);
        _patterns.Group(_patterns.Empty, a).ShouldBeSameAs(a);
        _patterns.Interleave(a, _patterns.Empty).ShouldBeSameAs(a);
    });

    private void Check(Action<Pattern, Pattern, Pattern> law)
    {
        Gen<Pattern> atoms = Gen.OneOf<Pattern>(
            [
                _patterns.Empty, _patterns.NotAllowed, _patterns.Text,
                _patterns.Attribute(new NameClassName("", "a"), _patterns.Text), _patterns.Attribute(new NameClassName("", "b"), _patterns.Text),
            ]);
        Gen<Pattern> pairs =
            from left in atoms
            from right in atoms
            from kind in Gen.Int[0, 3]
            select kind switch
            {
                0 => _patterns.Choice(left, right),
                1 => _patterns.Group(left, right),
                2 => _patterns.Interleave(left, right),
                _ => _patterns.OneOrMore(left),
            };
        Gen.Select(pairs, pairs, pairs).Sample(law, threads: 1);
    }
}
