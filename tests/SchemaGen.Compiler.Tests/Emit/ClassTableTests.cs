using System.Reflection;
using SchemaGen.Runtime;
using Shouldly;
using Xunit;

namespace SchemaGen.Compiler.Tests.Emit;

/// <summary>The table of classes: the generator, which writes it, and the runtime, which reads it, share no assembly and must mean the same.</summary>
public sealed class ClassTableTests
{
    [Fact]
    public void Generator_and_runtime_have_the_same_flags() =>
        Constants(TypeOf(typeof(CodeGenerator), "SchemaGen.Compiler.Emit.MemberFlags"))
            .ShouldBe(Members("XmlMemberFlags").Where(static member => member.Name != "None"), ignoreOrder: true);

    [Theory]
    [InlineData("Attribute", "Attribute")]
    [InlineData("FixedAttribute", "FixedAttribute")]
    [InlineData("AnyAttributes", "AnyAttributes")]
    [InlineData("Text", "Text")]
    [InlineData("FixedText", "FixedText")]
    [InlineData("ValueElement", "ValueElement")]
    [InlineData("FlagElement", "ValueElement")]
    [InlineData("FixedElement", "FixedElement")]
    [InlineData("ObjectElement", "Element")]
    [InlineData("NamedElement", "NamedElement")]
    [InlineData("RawElement", "NamedElement")]
    [InlineData("AnyElements", "NamedElement")]
    [InlineData("Items", "Items")]
    [InlineData("Group", "Group")]
    public void Generator_and_runtime_have_the_same_kinds(string generator, string runtime)
    {
        Type kinds = TypeOf(typeof(CodeGenerator), "SchemaGen.Compiler.Model.MemberKind");
        MethodInfo kindOf = TypeOf(typeof(CodeGenerator), "SchemaGen.Compiler.Emit.ClassTableEncoder")
            .GetMethod("KindOf", BindingFlags.NonPublic | BindingFlags.Static, [kinds])!;

        kindOf.Invoke(null, [Enum.Parse(kinds, generator)]).ShouldBe(Members("XmlMemberKind").Single(member => member.Name == runtime).Value);
    }

    private static IEnumerable<(string Name, int Value)> Constants(Type type) => type.GetFields(BindingFlags.NonPublic | BindingFlags.Static)
        .Where(static field => field.IsLiteral)
        .Select(static field => (field.Name, (int)field.GetRawConstantValue()!));

    private static IEnumerable<(string Name, int Value)> Members(string name)
    {
        Type type = TypeOf(typeof(XmlClass), $"SchemaGen.Runtime.Classes.{name}");
        return Enum.GetNames(type).Select(member => (member, (int)Enum.Parse(type, member)));
    }

    private static Type TypeOf(Type neighbour, string name) => neighbour.Assembly.GetType(name, throwOnError: true)!;
}
