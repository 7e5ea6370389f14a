using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using SchemaGen.Runtime;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>Asks each property that the schema gives to each object, once, by compiled code, as a program would that shows all of a document.</summary>
internal sealed class EveryProperty
{
    private const int AskerCount = 16 * 1024;
    private static readonly MethodInfo VisitOne = MethodOf(nameof(Visit));
    private static readonly MethodInfo VisitItems = MethodOf(nameof(VisitAll));

    private readonly Stack<XmlContentNode> _pending = [];

    // A program knows the class that it handles. Here the hash of the class finds its code, mostly at the first look.
    private readonly Asker?[] _askers = new Asker?[AskerCount];

    // Kept, so that no compiler may leave out what it is made of.
    private long _found;

    /// <summary>Asks all below an object.</summary>
    public void Ask(XmlElementNode root)
    {
        _pending.Push(root);
        while (_pending.TryPop(out XmlContentNode? next))
        {
            AskerOf(next.GetType()).Ask(next);
        }
    }

    private static MethodInfo MethodOf(string name) => typeof(EveryProperty).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Instance)!;

    private void Visit(object? value)
    {
        if (value is XmlContentNode node)
        {
            _pending.Push(node);
        }

        _found += value is null ? 0 : 1;
    }

    private void VisitAll<T>(IList<T> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (typeof(T).IsValueType)
            {
                _found += items[i]!.Equals(default(T)) ? 0 : 1;
            }
            else
            {
                Visit(items[i]);
            }
        }
    }

    private Asker AskerOf(Type type)
    {
        int place = RuntimeHelpers.GetHashCode(type);
        while (true)
        {
            ref Asker? asker = ref _askers[place++ & (AskerCount - 1)];
            asker ??= new Asker(type, Compile(type));
            if (asker.Type == type)
            {
                return asker;
            }
        }
    }

    private Action<object> Compile(Type type)
    {
        ParameterExpression node = Expression.Parameter(typeof(object));
        ParameterExpression typed = Expression.Variable(type);
        IEnumerable<Expression> asked = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.DeclaringType!.Assembly != typeof(XmlElementNode).Assembly && property.GetIndexParameters().Length == 0 && property.CanRead)
            .Select(property => Asked(Expression.Property(typed, property)));
        return Expression.Lambda<Action<object>>(
            Expression.Block(typeof(void), [typed], [Expression.Assign(typed, Expression.Convert(node, type)), .. asked]),
            node).Compile();
    }

    private Expression Asked(MemberExpression value)
    {
        Type? list = value.Type.GetInterfaces().Prepend(value.Type).FirstOrDefault(static type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>));
        return value.Type.IsValueType ? value
            : list is not null ? Expression.Call(Expression.Constant(this), VisitItems.MakeGenericMethod(list.GetGenericArguments()), value)
            : Expression.Call(Expression.Constant(this), VisitOne, value);
    }

    private sealed record Asker(Type Type, Action<object> Ask);
}
