using System.Reflection;
using System.Runtime.CompilerServices;

namespace SchemaGen.Documentation.Tests.Api;

/// <summary>Writes types as C# does, with nullability if it is known.</summary>
internal static class ApiTypeName
{
    private static readonly Dictionary<Type, string> Keywords = new (Type Type, string Keyword)[]
    {
        (typeof(void), "void"), (typeof(object), "object"), (typeof(string), "string"), (typeof(bool), "bool"), (typeof(char), "char"),
        (typeof(byte), "byte"), (typeof(sbyte), "sbyte"), (typeof(short), "short"), (typeof(ushort), "ushort"), (typeof(int), "int"),
        (typeof(uint), "uint"), (typeof(long), "long"), (typeof(ulong), "ulong"), (typeof(float), "float"), (typeof(double), "double"),
        (typeof(decimal), "decimal"), (typeof(nint), "nint"), (typeof(nuint), "nuint"),
    }.ToDictionary(static pair => pair.Type, static pair => pair.Keyword);

    /// <summary>Returns the name of a type where it is used.</summary>
    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is Type underlying)
        {
            // The nullability of the arguments is stored with the nullable type.
            return Of(underlying, nullability) + "?";
        }

        string question = !type.IsValueType && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!, nullability?.ElementType)}[{new string(',', type.GetArrayRank() - 1)}]{question}";
        }

        if (type.IsPointer)
        {
            return Of(type.GetElementType()!) + "*";
        }

        if (typeof(ITuple).IsAssignableFrom(type) && type.IsValueType && type.IsGenericType)
        {
            return $"({string.Join(", ", Arguments(type, nullability))})";
        }

        return (Keywords.GetValueOrDefault(type) ?? Named(type, Arguments(type, nullability))) + question;
    }

    /// <summary>Returns the name of a type where it is declared: without its namespace, with its enclosing types and type parameters.</summary>
    public static string Declared(Type type) => Named(type, [.. type.GetGenericArguments().Select(Parameter)]);

    private static string Parameter(Type parameter)
    {
        GenericParameterAttributes variance = parameter.GenericParameterAttributes & GenericParameterAttributes.VarianceMask;
        return variance switch
        {
            GenericParameterAttributes.Covariant => "out ",
            GenericParameterAttributes.Contravariant => "in ",
            _ => "",
        } + parameter.Name;
    }

    private static string Named(Type type, string[] arguments)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        // The type arguments of a nested type start with those of its enclosing types.
        int outer = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        string name = type.Name.Split('`')[0];
        string own = arguments.Length > outer ? $"{name}<{string.Join(", ", arguments[outer..])}>" : name;
        return type.DeclaringType is Type declaring ? $"{Named(declaring, arguments[..outer])}.{own}" : own;
    }

    private static string[] Arguments(Type type, NullabilityInfo? nullability)
    {
        Type[] arguments = type.GetGenericArguments();
        NullabilityInfo[]? known = nullability?.GenericTypeArguments is { } infos && infos.Length == arguments.Length ? infos : null;
        return [.. arguments.Select((argument, index) => Of(argument, known?[index]))];
    }
}
