using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SchemaGen.Documentation.Tests.Api;

/// <summary>Writes members as C# declarations, one per line; null for members that are not visible outside.</summary>
internal static class ApiMember
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<string, string> Operators = new(StringComparer.Ordinal)
    {
        ["op_Equality"] = "operator ==",
        ["op_Inequality"] = "operator !=",
        ["op_LessThan"] = "operator <",
        ["op_LessThanOrEqual"] = "operator <=",
        ["op_GreaterThan"] = "operator >",
        ["op_GreaterThanOrEqual"] = "operator >=",
        ["op_Implicit"] = "implicit operator",
        ["op_Explicit"] = "explicit operator",
    };

    public static string? Of(MemberInfo member)
    {
        string? line = member switch
        {
            FieldInfo field => Field(field),
            PropertyInfo property => Property(property),
            EventInfo @event => Event(@event),
            ConstructorInfo constructor => Constructor(constructor),
            MethodInfo method => Method(method),
            _ => null,
        };
        return line is null ? null : Attributes(member) + line;
    }

    /// <summary>Returns the attributes that matter to users of a type or member.</summary>
    public static string Attributes(MemberInfo member) =>
        (member.IsDefined(typeof(FlagsAttribute)) ? "[Flags] " : "")
        + (IsObsolete(member) ? "[Obsolete] " : "")
        + (member.GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never } ? "[EditorBrowsable(Never)] " : "");

    /// <summary>Returns the parameters of a method, delegate or indexer.</summary>
    public static string Parameters(IEnumerable<ParameterInfo> parameters) => string.Join(", ", parameters.Select(Parameter));

    /// <summary>Returns the constraints of type parameters, each with a leading space.</summary>
    public static string Constraints(IEnumerable<Type> parameters) => string.Concat(parameters.Select(static parameter =>
    {
        GenericParameterAttributes attributes = parameter.GenericParameterAttributes;
        bool isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        string[] constraints =
        [
            .. attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
            .. isStruct ? ["struct"] : Array.Empty<string>(),
            .. parameter.GetGenericParameterConstraints().Where(static type => type != typeof(ValueType)).Select(static type => ApiTypeName.Of(type)),
            .. !isStruct && attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) ? ["new()"] : Array.Empty<string>(),
        ];
        return constraints.Length == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", constraints)}";
    }));

    private static string? Field(FieldInfo field)
    {
        if (Access(field.IsPublic, field.IsFamily || field.IsFamilyOrAssembly) is not string access)
        {
            return null;
        }

        string kind = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        string value = field.IsLiteral ? $" = {Literal(field.GetRawConstantValue(), field.FieldType)}" : "";
        return $"{access}{kind}{ApiTypeName.Of(field.FieldType, Nullability.Create(field))} {field.Name}{value};";
    }

    private static string? Property(PropertyInfo property)
    {
        MethodInfo[] accessors = [.. new[] { property.GetMethod, property.SetMethod }.OfType<MethodInfo>().Where(static accessor => Access(accessor) is not null)];
        if (accessors.Length == 0 || accessors.All(IsOverride))
        {
            return null;
        }

        MethodInfo widest = accessors.MaxBy(static accessor => accessor.IsPublic)!;
        string name = property.GetIndexParameters() is [_, ..] indexes ? $"this[{Parameters(indexes)}]" : property.Name;
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        string type = ApiTypeName.Of(property.PropertyType, Nullability.Create(property));
        string bodies = string.Concat(accessors.Select(accessor =>
            (accessor.IsPublic == widest.IsPublic ? "" : Access(accessor)) + (accessor == property.GetMethod ? "get; " : IsInit(accessor) ? "init; " : "set; ")));
        return $"{Access(widest)}{Modifiers(widest)}{required}{type} {name} {{ {bodies}}}";
    }

    private static string? Event(EventInfo @event) => @event.AddMethod is MethodInfo add && Access(add) is string access
        ? $"{access}{Modifiers(add)}event {ApiTypeName.Of(@event.EventHandlerType!)} {@event.Name};"
        : null;

    private static string? Constructor(ConstructorInfo constructor) =>
        Access(constructor) is string access && !constructor.IsStatic && !IsImplied(constructor)
            ? $"{access}{Name(constructor.DeclaringType!)}({Parameters(constructor.GetParameters())});"
            : null;

    /// <summary>Whether the compiler generated it: the parameterless constructor of an abstract class, or the copy constructor of a record.</summary>
    private static bool IsImplied(ConstructorInfo constructor) => constructor.IsDefined(typeof(CompilerGeneratedAttribute))
        || (constructor.DeclaringType!.IsAbstract && constructor.GetParameters().Length == 0);

    private static string? Method(MethodInfo method)
    {
        bool isOperator = method.IsSpecialName && method.Name.StartsWith("op_", StringComparison.Ordinal);
        if (Access(method) is not string access || IsOverride(method) || (method.IsSpecialName && !isOperator) || method.IsDefined(typeof(CompilerGeneratedAttribute)))
        {
            return null;
        }

        Type[] generic = method.GetGenericArguments();
        string name = (isOperator ? Operators.GetValueOrDefault(method.Name, method.Name) : method.Name) + (generic.Length > 0 ? $"<{string.Join(", ", generic.Select(static parameter => parameter.Name))}>" : "");
        string type = ApiTypeName.Of(method.ReturnType, Nullability.Create(method.ReturnParameter));
        string by = method.ReturnType.IsByRef ? "ref " : "";
        string extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{access}{Modifiers(method)}{by}{type} {name}({extension}{Parameters(method.GetParameters())}){Constraints(generic)};";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        string by = !parameter.ParameterType.IsByRef ? "" : parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
        string many = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        string value = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue, parameter.ParameterType)}" : "";
        return $"{by}{many}{ApiTypeName.Of(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Literal(object? value, Type type)
    {
        Type actual = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => type.IsValueType && actual == type ? "default" : "null",
            string text => $"\"{text}\"",
            char character => $"'{character}'",
            bool flag => flag ? "true" : "false",
            _ when actual.IsEnum => $"{ApiTypeName.Of(actual)}.{Enum.ToObject(actual, value)}",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }

    private static string Modifiers(MethodInfo method)
    {
        if (method.DeclaringType!.IsInterface)
        {
            return method.IsStatic ? method.IsAbstract ? "static abstract " : "static " : "";
        }

        // For the runtime, an override with a more specific return type is a new method.
        bool isCovariant = method.IsDefined(typeof(PreserveBaseOverridesAttribute));
        return method.IsStatic ? "static " : isCovariant ? "override " : method.IsAbstract ? "abstract " : method.IsVirtual && !method.IsFinal ? "virtual " : "";
    }

    /// <summary>Whether a method overrides another. The original declaration is already part of the API.</summary>
    private static bool IsOverride(MethodInfo method) => method.GetBaseDefinition().DeclaringType != method.DeclaringType;

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Any(static modifier => modifier.Name == "IsExternalInit");

    private static string Name(Type type) => type.Name.Split('`')[0];

    private static string? Access(MethodBase method) => method.DeclaringType!.IsInterface && method.IsPublic
        ? ""
        : Access(method.IsPublic, method.IsFamily || method.IsFamilyOrAssembly);

    private static string? Access(bool isPublic, bool isProtected) => isPublic ? "public " : isProtected ? "protected " : null;

    // For older compilers, compilers mark constructors that ignore required members, and ref structs, as obsolete.
    private static bool IsObsolete(MemberInfo member) =>
        member.GetCustomAttribute<ObsoleteAttribute>() is not null && member is not (ConstructorInfo or Type { IsByRefLike: true });
}
