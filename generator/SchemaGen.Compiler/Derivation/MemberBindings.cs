using SchemaGen.Compiler.Emit;
using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Applies the bindings stated in a names file to the members of one hierarchy: documentation and value types. A member's own type takes precedence
/// over that of its value's definition, which takes precedence over that of the datatype. Storage does not change; only the property converts.
/// </summary>
internal sealed class MemberBindings(StatedNames stated, NamedType type)
{
    /// <summary>Returns the member with its stated bindings.</summary>
    /// <param name="member">The member.</param>
    /// <param name="path">Its path in its type.</param>
    /// <param name="slot">The slot of the member.</param>
    public MemberModel Apply(MemberModel member, string path, Slot slot)
    {
        StatedBinding? own = stated.BindingOf(type, path);
        if (own?.Implements.Count > 0)
        {
            stated.Refuse(own, "Only a class can have interfaces; this is a property");
        }

        if (own?.Documentation is { } documentation)
        {
            member = member with { Documentation = documentation };
        }

        bool isValue = member is { Scalar: not null, IsFixed: false, HidesCase: false };
        if (!isValue)
        {
            if (own is { Type: not null } or { Converter: not null })
            {
                stated.Refuse(own, "A type can be stated for values only; this is an object, or the attribute that tells a union's cases apart");
            }

            return member;
        }

        if (own is { Type: null, Converter: not null })
        {
            stated.Refuse(own, "A converter needs a type that it converts to");
        }

        return (own?.Type is null ? OfValue(slot) : own) is { } binding ? Bind(member, binding) : member;
    }

    private MemberModel Bind(MemberModel member, StatedBinding binding)
    {
        string bound = BoundType.Qualify(binding.Type!);
        string stored = member.Scalar!.ItemType ?? member.Scalar.Type;
        if (binding.Converter is null && !(BoundType.IsNumber(bound) && BoundType.IsNumber(stored)))
        {
            stated.Refuse(binding, $"'{binding.Type}' needs a converter: C# does not convert between it and {stored.Replace("global::", "")}");
            return member;
        }

        return member with
        {
            Type = member.Scalar.ItemType is null ? bound : $"{RuntimeNames.ValueList}<{bound}>",
            Bound = new BoundType(bound, stored, binding.Converter is { } converter ? $"global::{converter}" : null),
            Parts = [],
        };
    }

    /// <summary>Returns the binding for the definition or datatype of a value, if all patterns of the value agree.</summary>
    private StatedBinding? OfValue(Slot slot)
    {
        List<StatedBinding?> found =
        [
            .. slot.Attributes.Select(attribute => Of(attribute.Content))
                .Concat(slot.Texts.Select(Of))
                .Concat(slot.Elements.Select(element => (element.Define is { } define ? stated.ValueBindingOf(type, define.Name) : null) ?? Of(element.Content)))
                .Distinct(),
        ];
        return found is [{ } only] ? only : null;
    }

    private StatedBinding? Of(Shape shape) => shape switch
    {
        ReferenceShape reference => stated.ValueBindingOf(type, reference.Define.Name) ?? Of(reference.Define.Body),
        GroupShape { Children: [var only] } => Of(only),
        ListShape list => OfItems(list.Content).Distinct().ToList() is [{ } only] ? only : null,
        { Syntax: DataSyntax { Context.DatatypeLibrary: DatatypeLibrary.XsdUri } data } => stated.ValueBindingOf(type, $"xsd:{data.TypeName}"),
        _ => null,
    };

    private IEnumerable<StatedBinding?> OfItems(Shape shape) => shape switch
    {
        EmptyShape => [],
        RepeatShape repeat => OfItems(repeat.Content),
        GroupShape group => group.Children.SelectMany(OfItems),
        ChoiceShape choice => choice.Children.SelectMany(OfItems),
        _ => [Of(shape)],
    };
}
