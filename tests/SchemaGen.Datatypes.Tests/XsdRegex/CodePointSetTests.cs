using CsCheck;
using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Datatypes.Tests.XsdRegex;

/// <summary>Sets of code points form an algebra, and the alphabet derived from some sets is a partition.</summary>
public sealed class CodePointSetTests
{
    private static readonly int[] Samples = [0, 'a', 'b', 'y', 'z', 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF];

    private static readonly Gen<CodePointSet> Sets = Gen.Select(Gen.OneOf(Samples), Gen.OneOf(Samples), static (one, other) => CodePointSet.Range(Math.Min(one, other), Math.Max(one, other)))
        .List[0, 8]
        .Select(static ranges => CodePointSet.UnionOf(ranges));

    [Fact]
    public void Operations_work_member_by_member() =>
        Gen.Select(Sets, Sets).Sample(static (left, right) => Samples.All(c =>
            left.Union(right).Contains(c) == (left.Contains(c) || right.Contains(c))
            && left.Intersect(right).Contains(c) == (left.Contains(c) && right.Contains(c))
            && left.Except(right).Contains(c) == (left.Contains(c) && !right.Contains(c))
            && left.Complement().Contains(c) != left.Contains(c)));

    [Fact]
    public void Equal_sets_are_equal_however_they_were_made() =>
        Gen.Select(Sets, Sets).Sample(static (left, right) =>
            left.Union(right).Equals(left.Complement().Intersect(right.Complement()).Complement())
            && left.Complement().Complement().Equals(left));

    [Fact]
    public void Surrogates_are_in_no_set()
    {
        CodePointSet.All.Contains(0xD800).ShouldBeFalse();
        CodePointSet.Range(0, 0x10FFFF).Contains(0xDFFF).ShouldBeFalse();
        CodePointSet.Empty.Complement().ShouldBe(CodePointSet.All);
    }

    [Fact]
    public void An_alphabet_is_the_coarsest_partition()
    {
        CodePointSet letters = CodePointSet.Range('a', 'z');
        CodePointSet vowels = CodePointSet.UnionOf("aeiou".Select(static c => CodePointSet.Single(c)));
        Alphabet alphabet = Alphabet.Create([letters, vowels, letters]);
        alphabet.Count.ShouldBe(3);
        alphabet.ClassesOf(0).Count.ShouldBe(2);
        alphabet.SetOf(alphabet.ClassOf('e')).ShouldBe(vowels);
        alphabet.SetOf(alphabet.ClassOf('b')).ShouldBe(letters.Except(vowels));
        alphabet.Representative(alphabet.ClassOf('z')).ShouldBe('b');
        alphabet.ClassOf(0x10330).ShouldBe(alphabet.ClassOf(' '));
    }
}
