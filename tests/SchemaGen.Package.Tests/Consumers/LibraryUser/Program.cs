using Acme.Shapes;
using SchemaGen.Runtime;

// Uses the types of the library and of the runtime, although this project references neither package.
Shape shape = Shape.Parse("""<shape kind="circle" radius="2"/>""");
Console.WriteLine(Shapes.Width(shape));
Shape newer = Shape.Parse("""<shape kind="star"/>""", XmlReadOptions.Lenient);
Console.WriteLine(Shapes.Width(newer));
