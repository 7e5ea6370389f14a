using System.Diagnostics;
using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Datatypes.Tests.XsdRegex;

/// <summary>Tests expressions for which backtracking takes exponential or quadratic time.</summary>
public sealed class LinearityTests
{
    // Several hundred times the actual time, and far below the time of any backtracking.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("(a|a)*b")]
    [InlineData("(a*)*b")]
    [InlineData("(a+)+b")]
    [InlineData("(a?){500}a*b")]
    [InlineData("(.*)(.*)(.*)(.*)b")]
    [InlineData("(a{0,50}){0,50}a*b")]
    public void A_hundred_thousand_characters_are_refused_quickly(string expression)
    {
        XsdPattern.TryCompile(expression, out XsdPattern? pattern, out _).ShouldBeTrue();
        Stopwatch watch = Stopwatch.StartNew();
        pattern!.IsMatch(new string('a', 100_000)).ShouldBeFalse();
        watch.Elapsed.ShouldBeLessThan(Patience);
    }

    [Fact]
    public void An_automaton_too_big_to_keep_is_simulated()
    {
        // A deterministic automaton must remember which of the last 200 characters were an a: 2^200 states.
        XsdPattern.TryCompile("[ab]*a[ab]{200}", out XsdPattern? pattern, out _).ShouldBeTrue();
        Random random = new(1);
        char[] text = [.. Enumerable.Range(0, 50_000).Select(_ => random.Next(2) == 0 ? 'a' : 'b')];
        text[^201] = 'a';
        pattern!.IsMatch(text).ShouldBeTrue();
        text[^201] = 'b';
        pattern.IsMatch(text).ShouldBeFalse();
    }

    [Fact]
    public void A_shared_pattern_gives_the_same_answers_on_many_threads()
    {
        XsdPattern.TryCompile("([ab]*a[ab]{12})|c+", out XsdPattern? pattern, out _).ShouldBeTrue();
        Parallel.For(0, 64, seed =>
        {
            Random random = new(seed);
            for (int i = 0; i < 200; i++)
            {
                char[] text = [.. Enumerable.Range(0, random.Next(40)).Select(_ => (char)('a' + random.Next(2)))];
                pattern!.IsMatch(text).ShouldBe(text.Length > 12 && text[^13] == 'a');
            }
        });
    }
}
